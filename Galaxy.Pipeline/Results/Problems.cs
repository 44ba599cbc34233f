namespace Galaxy.Pipeline.Results;

/// <summary>Combines several problems, so that all are reported at once.</summary>
internal static class Problems
{
    private const int MostAlike = 3;

    /// <summary>The first problem, with the others attached; success if there is none.</summary>
    public static Result<Unit> Check(IEnumerable<Problem> problems) => problems.ToArray() switch
    {
        [] => Result.Done,
        [var first, .. var others] => first with { Others = [.. others] },
    };

    /// <summary>
    /// One problem in place of many that differ only in what they are about, with the first of these and the number of the others; a few are told one
    /// by one. They are in the order of their first ones.
    /// </summary>
    public static IEnumerable<Problem> Folded(this IEnumerable<Problem> problems) => problems
        .GroupBy(problem => (problem.What, problem.Remedy))
        .SelectMany<IGrouping<(string, string), Problem>, Problem>(same => same.ToArray() is { Length: > MostAlike } all
            ? [all[0] with { Thing = $"{all[0].Thing} and {Plural.Of(all.Length - 1, "other")}" }]
            : same);

    /// <summary>A problem for the first reason to refuse something; success if there is none. Later reasons are not looked for.</summary>
    public static Result<Unit> First(IEnumerable<string> reasons, Func<string, Problem> problem) =>
        Check(reasons.Take(1).Select(problem));
}
