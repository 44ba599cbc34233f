using System.Collections.Immutable;
using Galaxy.Generators.Language;

namespace Galaxy.Pipeline.Data;

/// <summary>The classes of a training on a folder of pictures.</summary>
/// <param name="Names">In the order of the logits.</param>
/// <param name="AreOfData">Whether they are the folders' names, because some folder is no class of the network.</param>
/// <param name="Hint">A folder that may be a misspelled class of the network, in words; empty if there is none.</param>
internal sealed record DataClasses(ImmutableArray<string> Names, bool AreOfData, string Hint)
{
    private const int MostShown = 10;

    /// <summary>
    /// The network's own classes if every folder is one of them by the rules of <see cref="ClassFolders"/>, in any order and even if some have no
    /// folder. Otherwise the folders' names, composed and in ordinal order: the same on every machine.
    /// </summary>
    /// <param name="directory">Where the folders are, for messages.</param>
    /// <param name="folders">Names of the folders in it.</param>
    /// <param name="network">The network's classes.</param>
    public static Result<DataClasses> Of(string directory, IReadOnlyCollection<string> folders, ImmutableArray<string> network)
    {
        string[] others = [.. ClassFolders.Others(folders, network)];
        if (others.Length == 0)
            return Result.Ok(new DataClasses(network, AreOfData: false, ""));
        ImmutableArray<string> names = [.. folders.OrderByName(name => name).Select(Nfc.Of)];
        return
            from enough in CheckCount(directory, names)
            from usable in Problems.Check(names.Select(name => Check(directory, name)).OfType<Problem>())
            from different in ClassFolders.CheckTwins(directory, folders)
            select new DataClasses(names, AreOfData: true, others.Length == folders.Count ? "" : HintOf(others, network));
    }

    /// <summary>One line that says which classes were taken.</summary>
    /// <param name="directory">Where the folders are.</param>
    /// <param name="network">The network's name.</param>
    public string Line(string directory, string network) => AreOfData
        ? $"The classes are the {Names.Length} folders of {directory}: {Shown}.{Hint}"
        : $"The classes are those of {network}: {Shown}.";

    private string Shown => string.Join(", ", Names.Take(MostShown))
        + (Names.Length > MostShown ? $" and {Quantity.Count(Names.Length - MostShown)} more" : "");

    private static Result<Unit> CheckCount(string directory, ImmutableArray<string> names) => names.Length switch
    {
        < Limits.FewestClasses => new Problem(
            directory, $"it has a single class folder, '{names[0]}', and there is nothing to learn with one class",
            "Put the pictures of each class into a folder of its own; two are enough"),
        > Limits.Classes => new Problem(
            directory, $"it has {Quantity.Count(names.Length)} class folders, more than {Quantity.Count(Limits.Classes)}",
            "Give --data the folder whose folders are the classes, or merge some of them"),
        _ => Result.Done,
    };

    private static Problem? Check(string directory, string name) => ClassNames.ProblemOf(name) is { } problem
        ? new Problem(directory, $"its folder '{Words.Quote(name)}' cannot name a class: {problem}", "Rename the folder, or move it elsewhere")
        : null;

    private static string HintOf(string[] others, ImmutableArray<string> network) => others
        .Select(name => NearestName.Among(network, name) is { } nearest ? $" Did you mean '{nearest}' by '{name}'? Then rename the folder." : null)
        .FirstOrDefault(hint => hint is not null) ?? "";
}
