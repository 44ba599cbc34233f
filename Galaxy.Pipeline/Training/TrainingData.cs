using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Training;

/// <summary>What was read, and the parts it was split into.</summary>
/// <param name="Reading">How the reading went; its images are in the parts alone.</param>
/// <param name="Fingerprint">Of all images.</param>
/// <param name="Experiment">The parts.</param>
/// <param name="ReadingTime">How long all that took.</param>
internal sealed record TrainingData(LoadedFolder Reading, string Fingerprint, Experiment Experiment, TimeSpan ReadingTime)
{
    public static TrainingData Of(LoadedFolder reading, Experiment experiment, TimeSpan time) =>
        new(reading with { Dataset = reading.Dataset with { Images = [] } }, reading.Dataset.Fingerprint(), experiment, time);
}
