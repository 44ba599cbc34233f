using Galaxy.Kernels;
using Galaxy.Pipeline.Reports;

namespace Galaxy.Pipeline.Cli;

/// <summary>Where a run's files go.</summary>
internal static class OutputFolder
{
    private const string Root = "runs";

    /// <summary>A folder that holds a model is left alone: a run that fails half-way must not cost an earlier one.</summary>
    public static Result<string?> Check(string? path) => Kept(path) is { } kept
        ? new Problem("--out", $"{path} already holds a {kept}", "Choose another folder, or go on with a run that was not finished with --resume")
        : Result.Ok(path);

    /// <summary>Checks and makes the folder, works with it, and takes it away if nothing came of that.</summary>
    public static Result<ExitCode> Use(string? path, NetworkInfo network, DateTimeOffset now, Func<RunFolder, Result<ExitCode>> work) =>
        Check(path).Bind(_ => Make(path, network, now)).Bind(folder =>
        {
            try
            {
                return work(folder);
            }
            finally
            {
                folder.DeleteIfEmpty();
            }
        });

    private static string? Kept(string? path) => path is null
        ? null
        : ((string[])[RunFiles.ModelName, RunFiles.CheckpointName, RunFiles.FoldsName, RunFiles.ComparisonName]).FirstOrDefault(name => File.Exists(Path.Combine(path, name)));

    /// <summary>The folder asked for, or a new one under <c>runs</c>.</summary>
    public static Result<RunFolder> Make(string? path, NetworkInfo network, DateTimeOffset now) =>
        path is null ? RunFolder.Create(Root, network.Name, now) : RunFolder.At(path);
}
