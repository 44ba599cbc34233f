using System.Collections.Immutable;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Reports.Html.Sections;

namespace Galaxy.Pipeline.Cli.Inputs;

/// <summary>Says which pictures a verb that goes through them has to pass over.</summary>
internal static class SkippedPictures
{
    /// <summary>Notes on standard error what of folders is not read.</summary>
    public static void Tell(this Terminal terminal, ImmutableArray<Problem> skipped)
    {
        Reporter reporter = terminal.Reporter(json: true);
        foreach (Problem problem in skipped)
            reporter.Warn($"{problem}");
    }

    /// <summary>Tells every problem, and whether an interruption came before the last picture.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="done">Pictures that nothing was wrong with.</param>
    /// <param name="problems">What was wrong with the others.</param>
    /// <param name="files">Pictures in all.</param>
    public static ExitCode Close(this Terminal terminal, int done, ImmutableArray<Problem> problems, int files)
    {
        foreach (Problem problem in problems.Distinct())
            terminal.Complain($"{problem}");
        int seen = done + problems.Length;
        if (seen < files)
            terminal.Complain($"interrupted after {Quantity.Count(seen)} of {Quantity.Count(files)} pictures.");
        return (seen < files, problems.IsEmpty) switch
        {
            (true, _) => ExitCode.Interrupted,
            (_, true) => ExitCode.Success,
            _ => ExitCode.BadInput,
        };
    }
}
