using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Reports.Files;

namespace Galaxy.Pipeline.Cli.Runs;

/// <summary>Ends a training that was interrupted: says what of it is saved, and the very line that goes on with it.</summary>
internal static class InterruptedRun
{
    /// <param name="terminal">Where to.</param>
    /// <param name="folder">The run's.</param>
    /// <param name="options">What it was asked for.</param>
    public static ExitCode CloseInterrupted(this Terminal terminal, RunFolder folder, TrainOptions options)
    {
        terminal.Complain(Words(folder, options.IsResumed, Line(terminal, folder.Path, options.Json)));
        return ExitCode.Interrupted;
    }

    /// <summary>The same of work in parts that saves those that are done.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="work">What it is: <c>A cross-validation</c>.</param>
    /// <param name="done">Parts that are done, at least one.</param>
    /// <param name="all">Parts in all.</param>
    /// <param name="part">What one is: <c>fold</c>.</param>
    public static ExitCode CloseInterrupted(this Terminal terminal, string work, int done, int all, string part)
    {
        terminal.Complain($"interrupted after {done} of {Plural.Of(all, part)}; that much is saved. {work} cannot be resumed.");
        return ExitCode.Interrupted;
    }

    private static string Words(RunFolder folder, bool isResumed, string line) => (folder.Has(RunFileNames.Checkpoint), isResumed || folder.Has(RunFileNames.Model)) switch
    {
        (true, _) => $"interrupted; the last whole epoch is saved. To go on from it: {line}",
        (_, true) => $"interrupted before the first epoch was done. To begin it again: {line}",
        _ => "interrupted; nothing was saved.",
    };

    private static string Line(Terminal terminal, string folder, bool json) => string.Join(' ', ((string[])
    [
        .. terminal.Program, "train", "--resume", folder.StartsWith('-') ? Path.Combine(".", folder) : folder, .. json ? ["--json"] : Array.Empty<string>(),
    ]).Select(ShellWord.Of));
}
