namespace Galaxy.Pipeline.Results;

/// <summary>Several problems as one, so that all of them are told at once.</summary>
internal static class Problems
{
    /// <summary>The first problem, with the others behind it; the work is done if there is none.</summary>
    public static Result<Unit> Check(IEnumerable<Problem> problems) => problems.ToArray() switch
    {
        [] => Result.Done,
        [var first, .. var others] => first with { Others = [.. others] },
    };
}
