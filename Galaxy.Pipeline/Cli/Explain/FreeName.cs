using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Cli.Explain;

/// <summary>Names files so that only earlier output of <c>explain</c> is overwritten.</summary>
internal static class FreeName
{
    /// <summary>The name, or the name with -2, -3 … appended: the first that is free, or whose file may be replaced.</summary>
    /// <param name="folder">Where the file goes.</param>
    /// <param name="stem">The name without its extension.</param>
    /// <param name="extension">With its dot.</param>
    /// <param name="mayReplace">Whether the file at a path may be replaced.</param>
    public static string Of(RunFolder folder, string stem, string extension, Func<string, bool> mayReplace) => Enumerable
        .Range(1, int.MaxValue)
        .Select(number => number == 1 ? stem + extension : $"{stem}-{number}{extension}")
        .First(name => !Path.Exists(folder.PathOf(name)) || mayReplace(folder.PathOf(name)));
}
