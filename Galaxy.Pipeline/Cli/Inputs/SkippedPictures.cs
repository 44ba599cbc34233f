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
    /// <param name="files">Pictures in all; null if that is not known.</param>
    /// <param name="isInterrupted">Whether there was an interruption; it counts if the number of pictures is not known.</param>
    public static Result<ExitCode> Check(int done, IReadOnlyCollection<Problem> problems, int? files, bool isInterrupted = false)
    {
        int seen = done + problems.Count;
        Problem[] unseen = (files is { } all ? seen < all : isInterrupted) ? [Interrupted(seen, files)] : [];
        return Problems.Check(problems.Distinct().Folded().Concat(unseen)).Map(_ => ExitCode.Success);
    }

    /// <summary>The end of work on all places that gave pictures, and the problems of the others.</summary>
    /// <param name="code">How the work ended.</param>
    /// <param name="refused">Places that gave no picture.</param>
    public static Result<ExitCode> With(this Result<ExitCode> code, ImmutableArray<Problem> refused) => code
        .MapProblem(problem => problem with { Others = [.. problem.Others, .. refused] })
        .Bind(done => Problems.Check(refused).Map(_ => done));

    /// <summary>An interruption of work on one picture after another.</summary>
    /// <param name="done">Pictures that it was done for.</param>
    /// <param name="all">Pictures in all; null if that is not known.</param>
    /// <param name="remedy">How to go on, as the end of the sentence.</param>
    public static Interruption Interrupted(long done, long? all, string remedy = "")
    {
        string of = all is { } known ? $" of {Quantity.Count(known)}" : "";
        return new Interruption($"interrupted after {Quantity.Count(done)}{of} pictures{remedy}.");
    }
}
