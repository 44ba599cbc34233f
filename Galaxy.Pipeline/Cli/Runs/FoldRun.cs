using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Train;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Training;
using Galaxy.Pipeline.Training.Folds;

namespace Galaxy.Pipeline.Cli.Runs;

/// <summary>Trains on all folds but one and tests on that one, as a plain training would with it as its test images. Nothing is saved.</summary>
internal sealed class FoldRun<TNetwork>(TrainOptions options, TrainConsoleLog log, Terminal terminal, Workers workers)
    where TNetwork : INetwork
{
    /// <param name="number">The fold's, from 1.</param>
    /// <param name="split">The fold is its test part.</param>
    /// <returns>Null if Ctrl-C came before the fold was done.</returns>
    public Result<TestedFold?> Run(int number, Split split)
    {
        TrainOptions own = options.ForFold(number);
        try
        {
            return Experiment.Of(split, TNetwork.Info.Input)
                .Bind(experiment => new TrainingLoop<TNetwork>(own, experiment, start: null, log, terminal, workers)
                    .Run()
                    .Map(outcome => outcome.Interrupted ? null : Test(number, experiment, outcome)));
        }
        catch (OperationCanceledException)
        {
            return Result.Ok<TestedFold?>(null);
        }
    }

    private TestedFold Test(int number, Experiment experiment, TrainingOutcome outcome)
    {
        long start = terminal.Clock.GetTimestamp();
        Split split = experiment.Split;
        Model model = RunModel.Of<TNetwork>(options, experiment, outcome.Best.Weights);
        Temperature? temperature = model.Answer<TNetwork>(split.Validation, workers, options.TestTimeAugmentation)?.FitTemperature();
        Predictions test = (model with { Temperature = temperature }).Answer<TNetwork>(split.Test, workers, options.TestTimeAugmentation)!;
        double trainAccuracy = outcome.Best.Weights.Judge<TNetwork>(split.Training, experiment.Standardization, workers)!.Accuracy;
        FoldReport report = new(number, split.Training.Count, split.Validation.Count, outcome.Best.Epoch, trainAccuracy, test.Evaluate());
        return new TestedFold(report, test, (long)outcome.Epochs.Length * split.Training.Count, outcome.Epochs.Sum(row => row.Seconds), terminal.Clock.GetElapsedTime(start).TotalSeconds);
    }
}
