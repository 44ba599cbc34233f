using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Training;
using Galaxy.Pipeline.Training.Folds;
using Galaxy.Pipeline.Votes;

namespace Galaxy.Pipeline.Reports;

/// <summary>All results of a cross-validation on votes.</summary>
/// <param name="Setup">The network and how it trained.</param>
/// <param name="Source">Where the pictures come from.</param>
/// <param name="Folds">Each fold's predictions, at least one.</param>
/// <param name="Warnings">One line each.</param>
/// <param name="Timing">The only part that differs between equal runs.</param>
internal sealed record VoteFoldsReport(
    RunSetup Setup, string Source, ImmutableArray<TestedVotes> Folds, ImmutableArray<string> Warnings, RunTiming Timing)
{
    /// <summary>All pictures, each beside the means of its own fold's training pictures.</summary>
    public VoteEvaluation Pooled { get; } = TestedVotes.Pool(Folds);

    /// <summary>All pictures.</summary>
    public VotePredictions Predictions { get; } = VotePredictions.Pool([.. Folds.Select(fold => fold.Predictions)]);

    /// <param name="setup">The network and how it trained.</param>
    /// <param name="plan">How each was trained, and on what.</param>
    /// <param name="network">The network.</param>
    /// <param name="images">The images.</param>
    /// <param name="done">The finished folds, at least one.</param>
    /// <param name="all">Folds in all.</param>
    /// <param name="timing">How long they took.</param>
    public static VoteFoldsReport Of(
        RunSetup setup, TrainingPlan plan, NetworkInfo network, LoadedPictures images, ImmutableArray<TestedVotes> done, int all, RunTiming timing) =>
        new(setup, $"{plan.Data.Source}", done,
            [
                .. CrossValidation.Missing(done.Length, all), .. SourceNotes.Of(plan.Source, HeadMeaning.Of(network), images.Dataset.Images),
                .. images.Notes,
            ], timing);
}
