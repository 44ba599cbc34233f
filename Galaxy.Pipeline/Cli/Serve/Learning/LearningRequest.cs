using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli.Serve.Learning;

/// <summary>How somebody wants a model to learn from labels.</summary>
/// <param name="Epochs">Epochs; null for as many as take about a minute.</param>
/// <param name="UseTraining">Whether it also learns from the pictures that it has learned from before, where they are.</param>
/// <param name="Seed">Seed of the training.</param>
internal sealed record LearningRequest(int? Epochs = null, bool UseTraining = true, ulong Seed = TrainDefaults.Seed)
{
    /// <summary>The most epochs that may be asked for.</summary>
    public const int MostEpochs = 1000;

    /// <summary>Pictures shown in all epochs together: the largest network that ships takes about a minute for them on one core.</summary>
    private const int Shown = 2400;

    private const int Fewest = 4;
    private const int Most = 40;

    /// <summary>Validation pictures, with some to spare, that sets with a promise of 95 % take, and telling unlike pictures.</summary>
    private const double Validation = 25;

    private const double LargestShare = 0.2;

    /// <summary>The epochs for so many pictures, at least one.</summary>
    public int EpochsFor(int pictures) => Epochs ?? Math.Clamp(Shown / pictures, Fewest, Most);

    /// <summary>The share of all pictures that validates. Only those count that are new to the model, so it follows from the labeled ones.</summary>
    /// <param name="labeled">Labeled pictures, at least one.</param>
    public static double ValidationFor(int labeled) =>
        Math.Clamp(Math.Round(Validation / labeled, 2), TrainDefaults.ValidationShare, LargestShare);
}
