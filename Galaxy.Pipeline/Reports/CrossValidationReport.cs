using System.Collections.Immutable;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Training;
using Galaxy.Pipeline.Training.Folds;

namespace Galaxy.Pipeline.Reports;

/// <summary>All results of a cross-validation.</summary>
public sealed record CrossValidationReport
{
    /// <summary>The network and how it trained, once per fold.</summary>
    public required RunSetup Setup { get; init; }

    /// <summary>The images that were folded.</summary>
    public required FoldedData Data { get; init; }

    /// <summary>Those that are done, at least one.</summary>
    public required ImmutableArray<FoldReport> Folds { get; init; }

    /// <summary>The tests of these folds as one: each image once, by a model that has not seen it.</summary>
    public required Evaluation Pooled { get; init; }

    /// <summary>Of these images, the wrong answers that were given with the highest probability, the highest first.</summary>
    public ImmutableArray<PictureAnswer> Mistakes { get; init; } = [];

    /// <summary>The answers to all pictures, fold by fold.</summary>
    public ImmutableArray<PartAnswers> Predictions { get; init; } = [];

    /// <summary>One line each.</summary>
    public required ImmutableArray<string> Warnings { get; init; }

    /// <summary>The only part that differs between equal runs.</summary>
    public required RunTiming Timing { get; init; }

    /// <summary>Accuracy of the folds.</summary>
    public MeanAndDeviation Accuracy => MeanAndDeviation.Of([.. Folds.Select(fold => fold.Test.Accuracy)]);

    /// <summary>Accuracy of the folds on their training images.</summary>
    public MeanAndDeviation TrainAccuracy => MeanAndDeviation.Of([.. Folds.Select(fold => fold.TrainAccuracy)]);

    /// <summary>Macro recall of the folds.</summary>
    public MeanAndDeviation MacroRecall => MeanAndDeviation.Of([.. Folds.Select(fold => fold.Test.MacroRecall)]);

    /// <param name="setup">The network and how it trained.</param>
    /// <param name="plan">How each was trained, and on what.</param>
    /// <param name="reading">The images.</param>
    /// <param name="done">The finished folds, at least one.</param>
    /// <param name="all">Folds in all.</param>
    /// <param name="timing">How long they took.</param>
    internal static CrossValidationReport Of(
        RunSetup setup, TrainingPlan plan, LoadedPictures reading, ImmutableArray<TestedFold> done, int all, RunTiming timing)
    {
        ImmutableArray<PartAnswers> answers = [.. done.Select(fold => new PartAnswers($"fold {fold.Report.Number}", fold.Answers.Answers()))];
        return new CrossValidationReport
        {
            Setup = setup,
            Data = FoldedData.Of(reading, plan.Data.Source),
            Folds = [.. done.Select(fold => fold.Report)],
            Pooled = Training.Predictions.Pool([.. done.Select(fold => fold.Answers)]).Evaluate(),
            Mistakes = answers.All().WorstMistakes(RunReport.MostMistakes),
            Predictions = answers,
            Warnings =
            [
                .. CrossValidation.Missing(done.Length, all),
                .. SourceNotes.Of(plan.Source, new HeadMeaning(reading.Dataset.Classes, Votes: null), reading.Dataset.Images),
                .. SmallValidation.Note(done, plan.Data.Validation),
                .. reading.Notes,
            ],
            Timing = timing,
        };
    }
}
