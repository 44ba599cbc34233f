using System.Collections.Immutable;
using Galaxy.Pipeline.Cli.Console;

namespace Galaxy.Pipeline.Cli.Inputs;

/// <summary>Reports the pictures that a verb skips.</summary>
internal static class SkippedPictures
{
    /// <summary>Notes on standard error what of folders is not read.</summary>
    public static void Tell(this Terminal terminal, ImmutableArray<Problem> skipped)
    {
        Reporter reporter = terminal.Reporter(json: true);
        foreach (Problem problem in skipped)
            reporter.Warn($"{problem}");
    }

    /// <summary>Success, unless something was wrong with pictures or an interruption came before the last.</summary>
    /// <param name="done">Pictures that nothing was wrong with.</param>
    /// <param name="problems">What was wrong with the others.</param>
    /// <param name="files">Pictures in all.</param>
    public static Result<ExitCode> Check(int done, IReadOnlyCollection<Problem> problems, int files)
    {
        int seen = done + problems.Count;
        Problem[] unseen = seen < files ? [new Interruption($"interrupted after {Quantity.Count(seen)} of {Quantity.Count(files)} pictures.")] : [];
        return Problems.Check(problems.Distinct().Concat(unseen)).Map(_ => ExitCode.Success);
    }
}
