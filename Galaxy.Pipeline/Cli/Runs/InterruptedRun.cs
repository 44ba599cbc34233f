using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Cli.Runs;

/// <summary>What an interrupted run says: what of it is saved, and the command that resumes it.</summary>
internal static class InterruptedRun
{
    /// <summary>The interruption of a training.</summary>
    /// <param name="terminal">What the program was started on.</param>
    /// <param name="folder">The run's folder.</param>
    /// <param name="options">The run's options.</param>
    public static Interruption Of(Terminal terminal, RunFolder folder, TrainOptions options)
    {
        string line = ResumeLine(terminal, folder.Path, options.Json);
        return new Interruption((folder.Has(RunFileNames.Checkpoint), options.IsResumed || folder.Has(RunFileNames.Model)) switch
        {
            (true, _) => $"interrupted; the last whole epoch is saved. To resume from it: {line}",
            (_, true) => $"interrupted before the first epoch was done. To start it again: {line}",
            _ => Interruption.NothingSaved.Line,
        });
    }

    /// <summary>Success, or an interruption of work that saves the parts that are done.</summary>
    /// <param name="work">What it is: <c>A cross-validation</c>.</param>
    /// <param name="done">Finished parts, at least one.</param>
    /// <param name="all">Parts in all.</param>
    /// <param name="part">What a part is: <c>fold</c>.</param>
    public static Result<ExitCode> UnlessInterrupted(string work, int done, int all, string part) => done == all
        ? Result.Ok(ExitCode.Success)
        : new Interruption($"interrupted after {done} of {Plural.Of(all, part)}; that much is saved. {work} cannot be resumed.");

    /// <summary>The command that resumes a run.</summary>
    /// <param name="terminal">What the program was started on.</param>
    /// <param name="folder">The run's folder.</param>
    /// <param name="json">Whether to print for a machine.</param>
    public static string ResumeLine(Terminal terminal, string folder, bool json) => terminal.Command(
    [
        "train", "--resume",
        folder.StartsWith('-') ? Path.Combine(".", folder) : folder,
        .. json ? ["--json"] : Array.Empty<string>(),
    ]);
}
