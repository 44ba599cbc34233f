using Galaxy.Kernels.Contract;
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
