using System.Collections.Immutable;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Catalogs.Folders;

/// <summary>Folders beside class folders that hold no picture, and so are no classes.</summary>
/// <param name="Names">Their names.</param>
/// <param name="Skipped">What in them may have been meant as pictures.</param>
internal sealed record EmptyFolders(ImmutableArray<string> Names, ImmutableArray<Problem> Skipped)
{
    private const int MostShown = 10;

    /// <summary>Those among some folders.</summary>
    /// <param name="directory">Where the folders are.</param>
    /// <param name="all">All folders in it.</param>
    /// <param name="asked">Those to look at.</param>
    /// <exception cref="IOException">One of them cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public static EmptyFolders Among(string directory, IReadOnlyCollection<string> all, IEnumerable<string> asked)
    {
        PictureWalk walk = new(most: 1);
        foreach (string folder in all.Select(name => Path.Combine(directory, name)).Prepend(directory))
            walk.Exclude(folder, SkipReason.ReadAlready);
        (string Name, FoundPictures Found)[] empty =
        [
            .. asked.Select(name => (Name: name, Found: walk.In(Path.Combine(directory, name)))).Where(folder => folder.Found.Names.IsEmpty),
        ];
        return empty.Length == all.Count
            ? new([], [])
            : new([.. empty.Select(folder => folder.Name)], [.. empty.SelectMany(folder => folder.Found.Notes)]);
    }

    /// <summary>One line that says so; none if there are no such folders.</summary>
    public IEnumerable<string> Warnings(string directory) => Names.Length switch
    {
        0 => [],
        1 => [$"{directory}: folder {Shown} holds no {PictureName.Endings}, so it is no class."],
        _ => [$"{directory}: folders {Shown} hold no {PictureName.Endings}, so they are no classes."],
    };

    private string Shown => string.Join(", ", Names.Take(MostShown).Select(name => $"'{name}'"))
        + (Names.Length > MostShown ? $" and {Quantity.Count(Names.Length - MostShown)} more" : "");
}
