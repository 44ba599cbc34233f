using System.Globalization;
using System.Text.RegularExpressions;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>A mistake of a network or recipe.</summary>
/// <param name="Line">From 1; null if it is none of a place.</param>
/// <param name="Column">From 1, in UTF-16 units; null if it is none of a place.</param>
/// <param name="Id">The build's, as <c>GAL0001</c>; null for a recipe.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Remedy">What to do about it.</param>
internal sealed partial record FileMistakeDocument(int? Line, int? Column, string? Id, string Message, string Remedy)
{
    /// <param name="problem">With its place as a build writes it: <c>network.json(3,5): error GAL0001: …</c></param>
    public static FileMistakeDocument Of(Problem problem)
    {
        string text = $"{problem.Thing}: {problem.What}";
        return Placed().Match(text) is { Success: true } placed
            ? new(Number(placed, "line"), Number(placed, "column"), placed.Groups["id"] is { Success: true, Value: var id } ? id : null,
                placed.Groups["message"].Value, problem.Remedy)
            : new(null, null, null, text, problem.Remedy);
    }

    private static int Number(Match placed, string group) => int.Parse(placed.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"\((?<line>\d+),(?<column>\d+)\): error( (?<id>GAL\d+))?: (?<message>.*)$", RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placed();
}
