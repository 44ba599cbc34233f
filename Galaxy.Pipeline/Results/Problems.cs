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
}
