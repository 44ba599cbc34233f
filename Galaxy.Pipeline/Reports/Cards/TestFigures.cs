namespace Galaxy.Pipeline.Reports.Cards;

/// <summary>What a card tells of a test; read from a report's <c>test</c>, folds.json's <c>pooled</c>, or evaluation.json.</summary>
/// <param name="Images">How many were tested.</param>
/// <param name="Accuracy">Share of right answers.</param>
/// <param name="Interval">Where it lies with 95 % confidence.</param>
/// <param name="MacroRecall">Mean recall of the classes.</param>
/// <param name="Ece">Expected calibration error.</param>
/// <param name="PerClass">Each class.</param>
/// <param name="Confusion">A row per true class, a column per answer.</param>
internal sealed record TestFigures(
    int Images, double Accuracy, double[]? Interval, double MacroRecall, double Ece, ClassFigures[] PerClass, int[][] Confusion)
{
    /// <summary>SHA-256 of the model's file, in hexadecimal; only evaluation.json has it.</summary>
    public string? Model { get; init; }

    /// <summary>How many were marked as unlike those of the training; null if the model cannot tell.</summary>
    public int? Unlike { get; init; }

    /// <summary>Where the images are; null in a report of a training.</summary>
    public Place? Data { get; init; }

    /// <summary>Share of the images that get the same answer in all eight orientations; null if it was not measured.</summary>
    public double? RotationConsistency { get; init; }

    /// <summary>The same on changed images; null if it was not measured.</summary>
    public ShiftFigures[]? Shifts { get; init; }

    /// <summary>A source of images.</summary>
    /// <param name="Source">Its name.</param>
    /// <param name="Part">Which of its images were tested.</param>
    /// <param name="Learned">How many of its images the model has learned from; null if it does not know.</param>
    internal sealed record Place(string Source, string Part, int? Learned)
    {
        /// <summary>Whether the model may have learned from tested images.</summary>
        public bool IsLearned => Part == "all" && Learned != 0;
    }
}
