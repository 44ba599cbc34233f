using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Reports.Files;

namespace Galaxy.Pipeline.Cli.Runs;

/// <summary>Where a run's files go.</summary>
internal static class OutputFolder
{
    /// <summary>Where runs go that are not told where.</summary>
    public const string Root = "runs";

    /// <summary>Works in the folder asked for, or in a new one under <c>runs</c>: nobody else works in it as long, and it goes if nothing came of that.</summary>
    public static Result<ExitCode> Use(string? path, NetworkInfo network, DateTimeOffset now, Func<RunFolder, Result<ExitCode>> work) =>
        Own(path, network, now).Bind(owned =>
        {
            using (owned)
                return Check(path, owned.Folder).Bind(work);
        });

    private static Result<OwnedFolder> Own(string? path, NetworkInfo network, DateTimeOffset now) =>
        path is null ? OwnedFolder.New(Root, network.Name, now) : OwnedFolder.At(path, now);

    /// <summary>A folder that holds a run is left alone: one that fails half-way must not cost an earlier one.</summary>
    private static Result<RunFolder> Check(string? path, RunFolder folder) => RunFileNames.MarkOf(folder.Path) is { } kept
        ? new Problem("--out", $"{path} already holds {kept}", Remedy(folder))
        : Result.Ok(folder);

    private static string Remedy(RunFolder folder) => folder.Has(RunFileNames.Checkpoint)
        ? "Choose another folder, or go on with the run in it with train --resume"
        : "Choose another folder";
}
