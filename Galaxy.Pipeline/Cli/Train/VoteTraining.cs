using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Runs;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Reports.Files;
using Galaxy.Pipeline.Training;
using Galaxy.Pipeline.Votes;

namespace Galaxy.Pipeline.Cli.Train;

/// <summary>Tests a network that has learned votes, and makes its report.</summary>
internal sealed class VoteTraining(TrainOptions options, Terminal terminal)
{
    /// <summary>The report of a training.</summary>
    public VoteReport Report<TNetwork>(TrainRun run, TrainingData data, TrainingOutcome trained, Model model) where TNetwork : INetwork
    {
        long start = terminal.Clock.GetTimestamp();
        Split split = data.Experiment.Split;
        VotePredictions? test = model.PredictVotes<TNetwork>(split.Test, run.Workers, options.TestTimeAugmentation);
        VotePredictions? validation = model.PredictVotes<TNetwork>(split.Validation, run.Workers, options.TestTimeAugmentation);
        return new VoteReport
        {
            Setup = RunOptions.Setup(options, TNetwork.Info),
            Data = VoteData.Of(options.Data.Source, split),
            Epochs = trained.Epochs,
            Validation = Evaluate(validation),
            Test = Evaluate(test),
            Predictions = test,
            Warnings = [.. SourceNotes.Of(options.Source, HeadMeaning.Of(TNetwork.Info), split.Test.Images), .. data.Reading.Notes],
            Timing = new RunTiming(
                run.Started, data.ReadingTime.TotalSeconds, trained.Seconds,
                terminal.Clock.GetElapsedTime(start).TotalSeconds, options.Threads),
        };

        VoteEvaluation? Evaluate(VotePredictions? predictions) => predictions is null ? null : VoteEvaluation.Of(predictions, _ => model.VoteMeans);
    }

    /// <summary>The report's files.</summary>
    public IEnumerable<RunFile> Files(VoteReport report, NetworkInfo network) => VoteFiles.Of(report, network, BuildEnvironment.Of(terminal));
}
