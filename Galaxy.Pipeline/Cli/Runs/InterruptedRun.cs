using Galaxy.Pipeline.Reports;

namespace Galaxy.Pipeline.Cli;

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

    /// <summary>The same of a cross-validation.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="done">Folds that are done, at least one.</param>
    /// <param name="folds">Folds in all.</param>
    public static ExitCode CloseInterrupted(this Terminal terminal, int done, int folds)
    {
        terminal.Complain($"interrupted after fold {done} of {folds}; what is saved is of the folds that are done. A cross-validation begins anew.");
        return ExitCode.Interrupted;
    }

    private static string Words(RunFolder folder, bool isResumed, string line) => (folder.Has(RunFiles.CheckpointName), isResumed || folder.Has(RunFiles.ModelName)) switch
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
