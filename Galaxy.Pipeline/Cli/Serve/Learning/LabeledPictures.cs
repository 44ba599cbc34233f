using System.Collections.Immutable;
using Galaxy.Pipeline.Labels;

namespace Galaxy.Pipeline.Cli.Serve.Learning;

/// <summary>The labeled pictures of a working folder, and whether they are enough to learn from.</summary>
internal static class LabeledPictures
{
    /// <summary>So many pictures of a class leave one for the test and some to learn from.</summary>
    public const int FewestOfClass = 5;

    private const int FewestClasses = 2;

    /// <summary>Those that are there.</summary>
    /// <param name="book">All labels.</param>
    /// <param name="folder">The working folder.</param>
    public static ImmutableArray<LearningPicture> In(LabelBook book, string folder) =>
    [
        .. book.Standing.Where(label => IsThere(label, folder)).Select(label => LearningPicture.Of(label.File, label.Label)),
    ];

    /// <summary>What is missing before a model can learn from them, as a sentence; null if nothing is.</summary>
    public static string? Needs(LabelBook book)
    {
        (string Name, int Count)[] classes = [.. book.Standing.GroupBy(label => label.Label, StringComparer.Ordinal)
            .Select(same => (same.Key, same.Count())).OrderByDescending(each => each.Item2).ThenBy(each => each.Key, StringComparer.Ordinal)];
        if (classes.Count(each => each.Count >= FewestOfClass) >= FewestClasses)
            return null;
        string soFar = classes.Length == 0 ? "there are none yet" : $"so far {string.Join(" and ", classes.Take(FewestClasses).Select(InWords))}";
        return $"Label at least {FewestOfClass} pictures of each of two classes: {soFar}.";
    }

    private static string InWords((string Name, int Count) each) => $"{each.Count} of {each.Name}";

    /// <summary>Whether its file is where it was put: a table of labels may name no other file.</summary>
    private static bool IsThere(GivenLabel label, string folder) =>
        label.File.StartsWith($"{KeptPicture.Folder}/{label.Picture}.", StringComparison.Ordinal)
        && label.File.IndexOfAny(['/', '\\'], KeptPicture.Folder.Length + 1) < 0
        && File.Exists(Path.Combine(folder, label.File));
}
