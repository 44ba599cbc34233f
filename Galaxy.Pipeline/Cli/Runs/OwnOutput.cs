using Galaxy.Pipeline.Reports.Html.Elements;

namespace Galaxy.Pipeline.Cli.Runs;

/// <summary>Keeps files that a verb writes from replacing what Galaxy did not write, such as the pictures that it reads.</summary>
internal static class OwnOutput
{
    /// <summary>Refuses a file that is there and no page of Galaxy.</summary>
    /// <param name="path">The file; null for none.</param>
    public static Result<Unit> Page(string? path) => Check(path, "a page", HtmlPage.IsAt);

    /// <summary>Refuses a file that is there and none of ours, and one in a folder that is not there.</summary>
    /// <param name="path">The file; null for none.</param>
    /// <param name="what">What it is, with an article.</param>
    /// <param name="isOurs">Whether a file is such a thing that Galaxy wrote.</param>
    public static Result<Unit> Check(string? path, string what, Func<string, bool> isOurs)
    {
        if (path is null)
            return Result.Done;
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
            return new Problem(path, $"there is no folder {folder}", "Make it, or name a file in another one");
        return File.Exists(path) && !isOurs(path)
            ? new Problem(path, $"it already exists and is not {what} that Galaxy wrote", "Choose another name")
            : Result.Done;
    }

    /// <summary>Refuses two outputs of a verb in one file.</summary>
    /// <param name="path">A file; null for none.</param>
    /// <param name="flag">The flag that names it.</param>
    /// <param name="other">The other file; null for none.</param>
    /// <param name="otherFlag">The flag that names that.</param>
    public static Result<Unit> CheckApart(string? path, string flag, string? other, string otherFlag) =>
        path is not null && other is not null && Path.GetFullPath(path) == Path.GetFullPath(other)
            ? new Problem(flag, $"it names the same file as {otherFlag}", "Choose another name")
            : Result.Done;
}
