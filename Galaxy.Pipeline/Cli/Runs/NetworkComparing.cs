using System.Collections.Immutable;
using Galaxy.Kernels;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli;

/// <summary>A network of a comparison, and how many images it was trained and tested on.</summary>
internal sealed record TrainedNetwork(ComparedNetwork Compared, int Images);

/// <summary>Cross-validates one network of a comparison.</summary>
internal sealed class NetworkComparing(TrainOptions options, FoldsByName folds, Terminal terminal, Reporter reporter) : INetworkUser<Result<TrainedNetwork>>
{
    public Result<TrainedNetwork> Use<TNetwork>() where TNetwork : INetwork
    {
        TrainStory epochs = new(reporter, options, TNetwork.Info);
        epochs.Open();
        CrossValidationStory story = new(reporter, options, options.Folds!.Value);
        return new ImageReading(TNetwork.Info, options.Crop, options.Settings.Seed, options.Threads, options.Settings.Augmentation.Margin(TNetwork.Info.Input))
            .Read(options.Data, reporter, terminal.Interrupted)
            .Bind(reading =>
            {
                story.Begin(reading);
                return new FoldRuns<TNetwork>(options, epochs, story, terminal)
                    .Run(folds.Of(reading.Dataset))
                    .Map(done => new TrainedNetwork(Compare(TNetwork.Info, done), reading.Dataset.Count));
            });
    }

    private ComparedNetwork Compare(NetworkInfo network, ImmutableArray<TestedFold> done)
    {
        double seconds = done.Sum(fold => fold.TrainingSeconds);
        return new ComparedNetwork(
            network,
            Spread.Of([.. done.Select(fold => fold.Report.Test.Accuracy)]),
            Spread.Of([.. done.Select(fold => fold.Report.TrainAccuracy)]),
            AnsweredImages.Pool([.. done.Select(fold => fold.Answers)]).Evaluate(),
            done.Sum(fold => (double)fold.Report.Training * options.Settings.Epochs) / seconds,
            seconds / done.Length);
    }
}
