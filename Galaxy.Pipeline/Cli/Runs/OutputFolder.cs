using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Sharing;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Cli.Runs;

/// <summary>Where a run's files go.</summary>
internal static class OutputFolder
{
    /// <summary>The default place for runs.</summary>
    public const string Root = "runs";

    /// <summary>
    /// The folder asked for, or a new one under <c>runs</c>. It is this process's alone until it is disposed, and then deleted if it is
    /// empty.
    /// </summary>
    public static Result<OwnedFolder> Open(string? path, NetworkInfo network, DateTimeOffset now) =>
        (path is null ? OwnedFolder.New(Root, network.Name, now) : OwnedFolder.At(path, now)).Bind(owned => Check(path, owned));

    /// <summary>The same on several ranks: the folder is the first one's, and the others have one that they do not write to.</summary>
    /// <param name="path">The folder asked for; null for a new one.</param>
    /// <param name="network">Gives a new one its name.</param>
    /// <param name="terminal">Has the ranks and the clock.</param>
    /// <param name="lifetime">How long to own it.</param>
    public static Result<RunFolder> Open(string? path, NetworkInfo network, Terminal terminal, Lifetime lifetime) => terminal.Ranks.OnFirst(
        () => Open(path, network, terminal.Clock.GetLocalNow()).Map(lifetime.Keep).Map(owned => owned.Folder),
        new RunFolder(path ?? Root) { IsWritten = false });

    /// <summary>A folder that holds a run is refused: a run that fails must not destroy an earlier one.</summary>
    private static Result<OwnedFolder> Check(string? path, OwnedFolder owned)
    {
        if (RunFileNames.MarkOf(owned.Folder.Path) is not { } kept)
            return Result.Ok(owned);
        owned.Dispose();
        return new Problem("--out", $"{path} already holds {kept}", Remedy(owned.Folder));
    }

    private static string Remedy(RunFolder folder) => folder.Has(RunFileNames.Checkpoint)
        ? "Choose another folder, or resume the run in it with train --resume"
        : "Choose another folder";
}
