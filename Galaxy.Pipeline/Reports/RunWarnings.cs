using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Reports;

/// <summary>What a reader of a training's report should know, a line each.</summary>
internal static class RunWarnings
{
    public static IEnumerable<string> Of(TestedTraining training) =>
    [
        .. Test(training.Plan.Data.Test, training.Data.Experiment.Split),
        .. SourceNotes.Of(
            training.Plan.Source, new HeadMeaning(training.Data.Experiment.Split.Training.Classes, Votes: null),
            training.Data.Experiment.Split.Test.Images),
        .. Resumed(training.ResumedAfter),
        .. End(training),
        .. Kept(training),
        .. Validation(training),
        .. training.Data.Reading.Notes,
    ];

    private static IEnumerable<string> Validation(TestedTraining training)
    {
        Experiment experiment = training.Data.Experiment;
        (int images, int unlearned, double share) = (experiment.Split.Validation.Count, experiment.Unlearned.Count, training.Plan.Data.Validation);
        return
        [
            .. ValidationNotes.OfLearned(images, unlearned),
            .. images > 0 && unlearned == 0
                ? []
                : SmallValidation.Note(share, unlearned, training.Predictions.Training.Temperature is not null),
            .. share > 0 && training.Predictions.Training.Unlikeness.IsEmpty ? ValidationNotes.OfUnlike(unlearned) : [],
        ];
    }

    private static IEnumerable<string> Test(double share, Split split)
    {
        if (split.Test.Count == 0)
            yield return (share == 0 ? "No images are kept for a test" : "There are too few images for a test part")
                + ", so it is not known how well the model does on new ones.";
    }

    private static IEnumerable<string> Resumed(int? after)
    {
        if (after is { } epoch)
            yield return epoch > 0 ? $"The run was resumed after epoch {epoch}." : "The run was resumed before its first epoch was done.";
    }

    private static IEnumerable<string> End(TestedTraining training)
    {
        TrainSettings settings = training.Plan.Settings;
        TrainingOutcome outcome = training.Outcome;
        if (outcome.Interrupted)
            yield return Interruption(settings, outcome, training.Data.Experiment.Split.Training.Count);
        else if (outcome.StoppedEarly && outcome.Epochs.Length < settings.Epochs)
            yield return $"Stopped early after epoch {outcome.Epochs.Length} of {settings.Epochs}: "
                + $"{Plural.Of(settings.Patience ?? 0, "epoch")} without improvement on the validation images.";
    }

    private static string Interruption(TrainSettings settings, TrainingOutcome outcome, long images)
    {
        long shown = outcome.LastEpochImages;
        return shown < images
            ? $"Interrupted in epoch {outcome.Epochs.Length} of {settings.Epochs}, after {Quantity.Count(shown)} of its "
                + $"{Quantity.Count(images)} images."
            : $"Interrupted after epoch {outcome.Epochs.Length} of {settings.Epochs}.";
    }

    private static IEnumerable<string> Kept(TestedTraining training)
    {
        Candidate best = training.Outcome.Best;
        if (best.Validation is not null && training.Plan.Settings.Kept == KeptEpoch.Best)
            yield return $"The weights are those of epoch {best.Epoch}, the best on the validation images.";
    }
}
