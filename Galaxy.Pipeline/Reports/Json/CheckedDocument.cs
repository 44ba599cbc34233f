using System.Collections.Immutable;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>A network or recipe that was checked.</summary>
/// <param name="File">Its path.</param>
/// <param name="Kind"><c>network</c> or <c>recipe</c>.</param>
/// <param name="Result">What was found, in words.</param>
/// <param name="Mistakes">All of them, in the order of the text.</param>
internal sealed record CheckedDocument(string File, string Kind, string Result, ImmutableArray<FileMistakeDocument> Mistakes)
{
    /// <param name="file">Its path.</param>
    /// <param name="kind"><c>network</c> or <c>recipe</c>.</param>
    /// <param name="result">What was found, or the mistakes.</param>
    public static CheckedDocument Of(string file, string kind, Result<string> result) => result.Match(
        words => new CheckedDocument(file, kind, words, []),
        problem => new CheckedDocument(file, kind, Plural.Of(problem.All.Count(), "mistake"), [.. problem.All.Select(FileMistakeDocument.Of)]));
}
