using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Votes;

namespace Galaxy.Pipeline.Training.Folds;

/// <summary>Trains on all folds but one and tests on that one, like a plain training with it as the test part. Nothing is saved.</summary>
internal static class FoldTraining
{
    /// <param name="plan">How all folds are trained.</param>
    /// <param name="number">The fold's number, from 1.</param>
    /// <param name="split">A split with the fold as its test part.</param>
    /// <param name="host">What it runs on.</param>
    /// <param name="each">Called with every epoch.</param>
    /// <returns>An <see cref="Interruption"/> if Ctrl-C came before the fold was done.</returns>
    public static Result<TestedFold> TrainFold<TNetwork>(
        this TrainingPlan plan, int number, Split split, TrainingHost host, Func<TrainingProgress, Result<Unit>> each) where TNetwork : INetwork =>
        plan.Train<TNetwork, TestedFold>(number, split, host, each, (experiment, outcome) => plan.Test<TNetwork>(number, experiment, outcome, host));

    /// <summary>The same for a network that learns votes.</summary>
    /// <inheritdoc cref="TrainFold"/>
    public static Result<TestedVotes> TrainVoteFold<TNetwork>(
        this TrainingPlan plan, int number, Split split, TrainingHost host, Func<TrainingProgress, Result<Unit>> each) where TNetwork : INetwork =>
        plan.Train<TNetwork, TestedVotes>(number, split, host, each, (experiment, outcome) =>
        {
            Model model = plan.ToModel<TNetwork>(experiment, outcome.Best.Weights);
            return new TestedVotes(
                model.PredictVotes<TNetwork>(experiment.Split.Test, host.Workers, plan.TestTimeAugmentation)!, model.VoteMeans, outcome.Seconds);
        });

    private static Result<TTested> Train<TNetwork, TTested>(
        this TrainingPlan plan, int number, Split split, TrainingHost host, Func<TrainingProgress, Result<Unit>> each,
        Func<Experiment, TrainingOutcome, TTested> test) where TNetwork : INetwork
    {
        TrainSettings settings = plan.SettingsOfFold(number);
        return
            from experiment in Experiment.Of(split, TNetwork.Info.Input, plan.Source)
            from outcome in plan.Start(TNetwork.Info, settings).Train<TNetwork>(experiment, settings, host, each)
            from whole in outcome.UnlessInterrupted()
            select Test(whole, trained => test(experiment, trained));
    }

    private static TTested Test<TTested>(TrainingOutcome outcome, Func<TrainingOutcome, TTested> test)
    {
        using (outcome)
            return test(outcome);
    }

    private static TestedFold Test<TNetwork>(this TrainingPlan plan, int number, Experiment experiment, TrainingOutcome outcome, TrainingHost host)
        where TNetwork : INetwork
    {
        long start = host.Clock.GetTimestamp();
        Split split = experiment.Split;
        Model model = plan.ToModel<TNetwork>(experiment, outcome.Best.Weights)
            .Calibrate<TNetwork>(experiment.Unlearned, host.Workers, plan.TestTimeAugmentation);
        Predictions test = model.Predict<TNetwork>(split.Test, host.Workers, plan.TestTimeAugmentation)!;
        Evaluation train = outcome.Best.Weights.Evaluate<TNetwork>(split.Training, experiment.Standardization, host.Workers)!;
        FoldReport report = new(number, split.Training.Count, split.Validation.Count, outcome.Best.Epoch, train.Accuracy, test.Evaluate());
        return new TestedFold(
            report, test, (long)outcome.Epochs.Length * split.Training.Count, outcome.Seconds, host.Clock.GetElapsedTime(start).TotalSeconds);
    }
}
