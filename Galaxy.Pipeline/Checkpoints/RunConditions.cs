using System.Collections.Immutable;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Checkpoints;

/// <summary>What must be unchanged for a resumed run to end with the same bytes.</summary>
/// <param name="Images">The images' fingerprint, from <c>Dataset.Fingerprint</c>.</param>
/// <param name="Options">The options on which the result depends.</param>
public sealed record RunConditions(string Images, ImmutableArray<RunOption> Options)
{
    /// <summary>Whether a run can go on under other conditions.</summary>
    /// <param name="now">The conditions under which the run would resume.</param>
    /// <param name="run">Its name, for messages.</param>
    public Result<Unit> Check(RunConditions now, string run) => Problems.First(
        Differences(now), difference => new Problem(run, $"the run cannot go on: {difference}", "Bring back what has changed, or start a new run"));

    private IEnumerable<string> Differences(RunConditions now)
    {
        ILookup<string, string> before = Options.ToLookup(option => option.Name, Text, StringComparer.Ordinal);
        foreach (RunOption option in now.Options.Where(option => !before[option.Name].Contains(Text(option), StringComparer.Ordinal)))
            yield return $"its {option.Words ?? option.Name} was {before[option.Name].FirstOrDefault("not given")} and is {Text(option)}";
        if (Options.Length != now.Options.Length)
            yield return "its options were different";
        if (!string.Equals(Images, now.Images, StringComparison.Ordinal))
            yield return "its images have changed: their names, labels or pixels differ";
    }

    /// <summary>Equal values have equal text: the same writer wrote both.</summary>
    private static string Text(RunOption option) => option.Value.GetRawText();
}
