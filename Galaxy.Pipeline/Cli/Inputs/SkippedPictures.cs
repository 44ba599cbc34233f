using System.Collections.Immutable;
using Galaxy.Pipeline.Cli.Console;

namespace Galaxy.Pipeline.Cli.Inputs;

/// <summary>Reports the pictures that a verb skips.</summary>
internal static class SkippedPictures
{
    /// <summary>Reports what is not read in folders.</summary>
    public static void Tell(this Terminal terminal, ImmutableArray<Problem> skipped)
    {
        Reporter reporter = terminal.Reporter(json: true);
        foreach (Problem problem in skipped)
            reporter.Warn($"{problem}");
    }

    /// <summary>Success, unless there were problems with pictures, or an interruption before the last.</summary>
    /// <param name="done">Pictures without problems.</param>
    /// <param name="problems">The problems of the others.</param>
    /// <param name="files">Pictures in all.</param>
    public static Result<ExitCode> Check(int done, IReadOnlyCollection<Problem> problems, int files)
    {
        int seen = done + problems.Count;
        Problem[] unseen = seen < files ? [new Interruption($"interrupted after {Quantity.Count(seen)} of {Quantity.Count(files)} pictures.")] : [];
        return Problems.Check(problems.Distinct().Concat(unseen)).Map(_ => ExitCode.Success);
    }
}
