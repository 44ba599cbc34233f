using System.Collections.Immutable;

namespace Galaxy.Pipeline.Files;

/// <summary>The names of a run's files. Some of them mark a folder as a run's, so that its pictures are never taken for data.</summary>
public static class RunFileNames
{
    public const string Model = "model.safetensors";

    /// <summary>The last checkpoint; deleted when the run is finished.</summary>
    public const string Checkpoint = "checkpoint.safetensors";

    /// <summary>The arguments of the run.</summary>
    public const string Record = "run.json";

    public const string Report = "report.json";
    public const string Page = "report.html";
    public const string Folds = "folds.json";
    public const string Comparison = "compare.json";
    public const string Evaluation = "evaluation.json";

    private static readonly ImmutableArray<string> Marks = [Model, Checkpoint, Record, Folds, Comparison, Evaluation];

    /// <summary>The first file that marks a folder as a run's; null if there is none.</summary>
    public static string? MarkOf(string folder) => Marks.FirstOrDefault(name => File.Exists(Path.Combine(folder, name)));
}
