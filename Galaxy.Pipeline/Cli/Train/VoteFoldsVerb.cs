using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Cli.Runs;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Reports.Files;
using Galaxy.Pipeline.Reports.Json;
using Galaxy.Pipeline.Training;
using Galaxy.Pipeline.Training.Folds;
using Galaxy.Pipeline.Votes;

namespace Galaxy.Pipeline.Cli.Train;

/// <summary>Trains a network that learns votes once per fold, and tests it each time on the fold that it has not seen.</summary>
internal sealed class VoteFoldsVerb(TrainOptions options, int folds, SourceCatalog catalog, Terminal terminal) : INetworkUser<Result<ExitCode>>
{
    private readonly Reporter _reporter = terminal.Reporter(options.Json);

    public Result<ExitCode> Use<TNetwork>() where TNetwork : INetwork
    {
        TrainConsoleLog log = new(_reporter, options, TNetwork.Info);
        log.Open();
        using Lifetime lifetime = new();
        return
            from owned in OutputFolder.Open(options.Out, TNetwork.Info, terminal.Clock.GetLocalNow()).Map(lifetime.Keep)
            from images in ImageLoading.For(TNetwork.Info, options.Plan, options.Threads).Load(options.Data, catalog, _reporter, terminal)
            from filled in CrossValidation.Check(images.Dataset.Folds(folds, options.Settings.Seed))
            from tested in Train<TNetwork>(images.Dataset, log)
            from files in Save(owned.Folder, Document(TNetwork.Info, tested, images.Dataset.Count), tested)
            select ExitCode.Success;
    }

    private Result<ImmutableArray<TestedVotes>> Train<TNetwork>(Dataset images, TrainConsoleLog log) where TNetwork : INetwork
    {
        using Workers workers = new(options.Threads);
        return images.Folds(folds, options.Settings.Seed)
            .CrossValidate(options.Data.Validation, options.Settings.Seed)
            .Select((split, index) => Train<TNetwork>(index + 1, split, workers, log))
            .All();
    }

    private Result<TestedVotes> Train<TNetwork>(int number, Split split, Workers workers, TrainConsoleLog log) where TNetwork : INetwork
    {
        TrainSettings settings = options.Plan.SettingsOfFold(number);
        _reporter.Say($"Fold {number} of {folds}: {PartsText.Of(split)}");
        return _reporter.Track("Training", "images", (long)settings.Epochs * split.Training.Count, images =>
            from experiment in Experiment.Of(split, TNetwork.Info.Input)
            from outcome in TrainingProgress.Start(TNetwork.Info, settings).Train<TNetwork>(
                experiment, settings, new TrainingHost(workers, terminal.Clock, terminal.Interrupted, images), progress => log.Tell(progress, Result.Done))
            from whole in outcome.UnlessInterrupted()
            select Test<TNetwork>(experiment, whole, workers));
    }

    private TestedVotes Test<TNetwork>(Experiment experiment, TrainingOutcome outcome, Workers workers) where TNetwork : INetwork
    {
        using (outcome)
        {
            Model model = options.Plan.ToModel<TNetwork>(experiment, outcome.Best.Weights);
            VotePredictions test = model.PredictVotes<TNetwork>(experiment.Split.Test, workers, options.TestTimeAugmentation)!;
            return new TestedVotes(test, VoteFractions.Means(test.Tree, experiment.Split.Training.Images.Select(image => image.Votes)));
        }
    }

    private VoteFoldsDocument Document(NetworkInfo network, ImmutableArray<TestedVotes> tested, int pictures) => new(
        network.Name, options.Settings.Seed, $"{options.Data.Source}", pictures,
        [.. tested.Select(fold => VoteEvaluationDocument.Of(fold.Evaluate())!)], VoteEvaluationDocument.Of(TestedVotes.Pool(tested))!);

    private Result<ImmutableArray<string>> Save(RunFolder folder, VoteFoldsDocument document, ImmutableArray<TestedVotes> tested)
    {
        _reporter.Show("All folds", TestedVotes.Pool(tested));
        return folder.Write([.. VoteFiles.Of(document, VotePredictions.Pool([.. tested.Select(fold => fold.Predictions)]))]).Map(files =>
        {
            _reporter.Say($"Saved: {string.Join(", ", files)}");
            if (options.Json)
                terminal.WriteReport(document, folder);
            return files;
        });
    }
}
