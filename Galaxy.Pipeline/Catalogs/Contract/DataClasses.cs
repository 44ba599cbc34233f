using System.Collections.Immutable;
using Galaxy.Generators.Language;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Catalogs.Contract;

/// <summary>The classes of a training on a folder of pictures.</summary>
/// <param name="Names">In the order of the logits.</param>
/// <param name="AreOfData">Whether they are the folders' names, because some folder is no class of the network.</param>
internal sealed record DataClasses(ImmutableArray<string> Names, bool AreOfData)
{
    private const int MostShown = 10;

    /// <summary>What the classes are in the data.</summary>
    public ClassThing Thing { get; init; } = ClassThing.Folder;

    /// <summary>
    /// The network's own classes if every folder is one of them by the rules of <see cref="ClassFolders"/>, in any order and even if some have no
    /// folder. Otherwise the folders' names, composed and in ordinal order: the same on every machine. A folder among classes of the network that
    /// may be a misspelled one is refused, unless <paramref name="source"/> says that it is meant.
    /// </summary>
    /// <param name="directory">Where the folders are, for messages.</param>
    /// <param name="folders">Names of the folders in it.</param>
    /// <param name="network">The network's classes.</param>
    /// <param name="source">What decides.</param>
    /// <param name="named">What the folders are, if not folders.</param>
    public static Result<DataClasses> Of(
        string directory, IReadOnlyCollection<string> folders, ImmutableArray<string> network, ClassSource source = ClassSource.Either,
        ClassThing? named = null)
    {
        ClassThing thing = named ?? ClassThing.Folder;
        string[] others = [.. ClassFolders.Others(folders, network)];
        bool decide = source == ClassSource.Folders && folders.Count > 0;
        if (others.Length == 0 && !decide)
            return Result.Ok(new DataClasses(network, AreOfData: false));
        if (others.Length < folders.Count && !decide && Misspelled(directory, others, network, thing) is { } misspelled)
            return misspelled;
        ImmutableArray<string> names = [.. folders.OrderByName(name => name).Select(Nfc.Of)];
        return
            from enough in CheckCount(directory, names, thing)
            from usable in Problems.Check(names.Select(name => Check(directory, name, thing)).OfType<Problem>())
            from different in ClassFolders.CheckTwins(directory, folders, thing)
            select new DataClasses(names, AreOfData: true) { Thing = thing };
    }

    /// <summary>One line that says which folders are the classes.</summary>
    /// <param name="directory">Where the folders are.</param>
    public string Line(string directory) => $"The classes are the {Names.Length} {Thing.Many} of {directory}: {Shown}.";

    private string Shown => string.Join(", ", Names.Take(MostShown))
        + (Names.Length > MostShown ? $" and {Quantity.Count(Names.Length - MostShown)} more" : "");

    private static Result<Unit> CheckCount(string directory, ImmutableArray<string> names, ClassThing thing) => names.Length switch
    {
        < Limits.FewestClasses => new Problem(
            directory, $"it has a single {thing.Class}, '{names[0]}', and there is nothing to learn with one class",
            thing.Second),
        > Limits.Classes => new Problem(
            directory, $"it has {Quantity.Count(names.Length)} {thing.Classes}, more than {Quantity.Count(Limits.Classes)}",
            "Give --data the folder whose folders are the classes, or merge some of them"),
        _ => Result.Done,
    };

    private static Problem? Check(string directory, string name, ClassThing thing) => ClassNames.ProblemOf(name) is { } problem
        ? new Problem(directory, $"its {thing.One} '{Words.Quote(name)}' cannot name a class: {problem}", $"{thing.Remedy}, or leave it out")
        : null;

    private static Problem? Misspelled(string directory, string[] others, ImmutableArray<string> network, ClassThing thing) => others
        .Select(name => NearestName.Among(network, name) is { } nearest
            ? new Problem(
                directory, $"{thing.One} '{Words.Quote(name)}' is no class of the network, and others are; perhaps it is meant to be '{nearest}'",
                $"{thing.Remedy}, or give --classes folders if {thing.Meant}")
            : null)
        .FirstOrDefault(problem => problem is not null);
}
