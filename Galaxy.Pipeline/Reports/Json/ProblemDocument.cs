using System.Collections.Immutable;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>A picture that could not be used, and why.</summary>
internal sealed record ProblemDocument(string File, string Problem)
{
    public static ImmutableArray<ProblemDocument> Of(IEnumerable<Problem> problems) =>
        [.. problems.Select(problem => new ProblemDocument(problem.Thing, problem.ToString()))];
}
