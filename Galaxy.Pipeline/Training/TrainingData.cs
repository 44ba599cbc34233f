using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Training;

/// <summary>What was read, and the parts it was split into.</summary>
/// <param name="Reading">How the reading went; its images are in the parts alone.</param>
/// <param name="Fingerprint">Of all images.</param>
/// <param name="Experiment">The parts.</param>
internal sealed record TrainingData(LoadedFolder Reading, string Fingerprint, Experiment Experiment)
{
    public static TrainingData Of(LoadedFolder reading, Experiment experiment) =>
        new(reading with { Dataset = reading.Dataset with { Images = [] } }, reading.Dataset.Fingerprint(), experiment);
}
