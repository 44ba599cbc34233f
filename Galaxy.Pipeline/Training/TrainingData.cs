using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Training;

/// <summary>The images read, and the parts they were split into.</summary>
/// <param name="Reading">Notes on the reading; the images themselves are only in the parts.</param>
/// <param name="Fingerprint">Fingerprint of all images.</param>
/// <param name="Experiment">The parts.</param>
/// <param name="ReadingTime">How long reading and splitting took.</param>
internal sealed record TrainingData(LoadedPictures Reading, string Fingerprint, Experiment Experiment, TimeSpan ReadingTime)
{
    public static TrainingData Of(LoadedPictures reading, Experiment experiment, TimeSpan time) =>
        new(reading with { Dataset = reading.Dataset with { Images = [] } }, reading.Dataset.Fingerprint(), experiment, time);
}
