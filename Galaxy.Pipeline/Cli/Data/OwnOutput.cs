using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Reports.Csv;
using Galaxy.Pipeline.Reports.Html.Elements;

namespace Galaxy.Pipeline.Cli.Data;

/// <summary>Keeps the outputs of <c>galaxy data</c> from replacing what it did not write, such as the pictures that it reads.</summary>
internal static class OwnOutput
{
    /// <summary>Refuses files that are there and are no page, or no list, of an earlier run.</summary>
    /// <param name="page">The file for a page; null for none.</param>
    /// <param name="list">The file for a list; null for none.</param>
    public static Result<Unit> Check(string? page, string? list) =>
        from free in Check(page, "a page", HtmlPage.IsAt)
        from other in page is not null && list is not null && Path.GetFullPath(page) == Path.GetFullPath(list)
            ? new Problem("--problems", "it names the same file as --html", "Choose another name")
            : Result.Done
        from both in Check(list, "a list of problems", RowNotesCsv.IsAt)
        select both;

    private static Result<Unit> Check(string? path, string what, Func<string, bool> isOurs)
    {
        if (path is null)
            return Result.Done;
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
            return new Problem(path, $"there is no folder {folder}", "Make it, or name a file in another one");
        return File.Exists(path) && !isOurs(path)
            ? new Problem(path, $"it already exists and is not {what} that Galaxy wrote", "Choose another name")
            : Result.Done;
    }
}
