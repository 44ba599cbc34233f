using System.Collections.Immutable;
using Galaxy.Pipeline.Reports;

namespace Galaxy.Pipeline.Files;

/// <summary>The files by which a run's folder is known, so that nobody takes its pictures for data.</summary>
internal static class RunMarks
{
    public const string Model = "model.safetensors";
    public const string Checkpoint = "checkpoint.safetensors";
    public const string Record = "run.json";
    public const string Folds = "folds.json";
    public const string Comparison = "compare.json";
    public const string Evaluation = "evaluation.json";

    private static readonly ImmutableArray<string> All = [Model, Checkpoint, Record, Folds, Comparison, Evaluation];

    /// <summary>The first of them that a folder holds; null if it is no run's.</summary>
    public static string? Find(string folder) => All.FirstOrDefault(name => File.Exists(Path.Combine(folder, name)));

    /// <summary>Whether a folder is a run's.</summary>
    public static bool Are(string folder) => Find(folder) is not null;
}
