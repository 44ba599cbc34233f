namespace Galaxy.Pipeline.Results;

/// <summary>Several problems as one, so that all of them are told at once.</summary>
internal static class Problems
{
    /// <summary>The first, with the others behind it; null if there is none.</summary>
    public static Problem? Together(IEnumerable<Problem> problems) => problems.ToArray() switch
    {
        [] => null,
        [var first, .. var others] => first with { Others = [.. others] },
    };
}
