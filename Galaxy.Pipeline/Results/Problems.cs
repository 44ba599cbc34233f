namespace Galaxy.Pipeline.Results;

/// <summary>Combines several problems, so that all are reported at once.</summary>
internal static class Problems
{
    /// <summary>The first problem, with the others attached; success if there is none.</summary>
    public static Result<Unit> Check(IEnumerable<Problem> problems) => problems.ToArray() switch
    {
        [] => Result.Done,
        [var first, .. var others] => first with { Others = [.. others] },
    };

    /// <summary>A problem for the first reason to refuse something; success if there is none. Later reasons are not looked for.</summary>
    public static Result<Unit> First(IEnumerable<string> reasons, Func<string, Problem> problem) =>
        Check(reasons.Take(1).Select(problem));
}
