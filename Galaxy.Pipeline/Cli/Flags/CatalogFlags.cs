using System.Collections.Immutable;
using System.CommandLine;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Cli.Flags;

/// <summary>The flags that say how a table of pictures is read.</summary>
internal sealed class CatalogFlags
{
    private const string IdName = "--id-column";
    private const string FileName = "--file-column";
    private const string LabelName = "--label-column";
    private const string RuleName = "--rule";
    private const string PicturesName = "--pictures";

    private readonly Option<string?> _id = Column(IdName, "Column of a table that identifies its pictures, and names them if no other does");
    private readonly Option<string?> _file = Column(FileName, "Column of a table with the names or paths of its pictures");
    private readonly Option<string?> _label = Column(
        LabelName,
        "Column of a table with the classes, as text, as numbers or as lists of zeros and ones; or several columns of zeros and ones: A,B,C");

    private readonly Option<string?> _rule = Flag.Place(RuleName, "FILE", "Rule that makes classes of a table's fractions of votes (docs/data.md)");
    private readonly Option<string?> _pictures = Flag.Place(
        PicturesName, "DIR", "Folder, zip or tar with the pictures of a table, if they are not where it is");

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_id, _file, _label, _rule, _pictures])
            command.Add(option);
    }

    /// <summary>Adds those that matter where no class is wanted.</summary>
    public void AddPicturesTo(Command command)
    {
        foreach (Option option in (Option[])[_id, _file, _pictures])
            command.Add(option);
    }

    /// <summary>What those say.</summary>
    public CatalogOptions ReadPictures(ParseResult parsed) => CatalogOptions.Pictures with
    {
        IdColumn = parsed.GetValue(_id),
        FileColumn = parsed.GetValue(_file),
        PictureFolder = parsed.GetValue(_pictures),
    };

    /// <summary>What they say.</summary>
    public CatalogOptions Read(ParseResult parsed) => CatalogOptions.Labeled with
    {
        IdColumn = parsed.GetValue(_id),
        FileColumn = parsed.GetValue(_file),
        LabelColumn = parsed.GetValue(_label),
        Rule = parsed.GetValue(_rule),
        PictureFolder = parsed.GetValue(_pictures),
    };

    /// <summary>What they said on a recorded command line.</summary>
    public static CatalogOptions Read(ImmutableArray<string> arguments) => CatalogOptions.Labeled with
    {
        IdColumn = RunArguments.Value(arguments, IdName),
        FileColumn = RunArguments.Value(arguments, FileName),
        LabelColumn = RunArguments.Value(arguments, LabelName),
        Rule = RunArguments.Value(arguments, RuleName),
        PictureFolder = RunArguments.Value(arguments, PicturesName),
    };

    private static Option<string?> Column(string name, string description) => new(name) { Description = description, HelpName = "NAME" };
}
