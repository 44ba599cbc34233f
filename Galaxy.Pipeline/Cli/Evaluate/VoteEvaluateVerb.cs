using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Cli.Runs;
using Galaxy.Pipeline.Cli.Sharing;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Reports.Files;
using Galaxy.Pipeline.Reports.Json;
using Galaxy.Pipeline.Training;
using Galaxy.Pipeline.Votes;

namespace Galaxy.Pipeline.Cli.Evaluate;

/// <summary>Tests a model on pictures with votes.</summary>
internal sealed class VoteEvaluateVerb(Model model, EvaluateOptions options, Terminal terminal) : INetworkUser<Result<ExitCode>>
{
    private readonly Reporter _reporter = terminal.Reporter(options.Json);

    public Result<ExitCode> Use<TNetwork>() where TNetwork : INetwork
    {
        using Lifetime lifetime = new();
        return options.Out is null
            ? from tested in Evaluate<TNetwork>()
              select Tell(tested)
            : from place in OutputPlace.Check(options.Out, options.Source)
              from folder in OutputFolder.Open(options.Out, TNetwork.Info, terminal, lifetime)
              from tested in Evaluate<TNetwork>()
              from files in folder.Write(VoteFiles.Of(VoteEvaluationDocument.Of(tested.Evaluate())!, tested.Predictions))
              select Tell(tested);
    }

    private Result<TestedVotes> Evaluate<TNetwork>() where TNetwork : INetwork
    {
        using SourceCatalog catalog = new(options.Source);
        return
            from folder in new ImageLoading(TNetwork.Info, model.Framing, model.Seed, options.Threads) { Ranks = terminal.Ranks }.Load(
                new DataOptions(options.Source, Sample: null, Test: 0, Validation: 0) { Cache = options.Cache }, catalog, _reporter, terminal)
            from selection in TestSelection.Of(model.Data, folder.Dataset, options.Part).UnlessEmpty(options.Source)
            let told = Tell(selection, folder)
            select Test<TNetwork>(selection.Images);
    }

    private Unit Tell(TestSelection selection, LoadedPictures folder)
    {
        _reporter.Say($"{options.Source}: {selection.InWords()}");
        _reporter.Tell(folder);
        RankShare.Tell(terminal.Ranks, options.Threads, _reporter.Say);
        foreach (string note in selection.Notes())
            _reporter.Warn(note);
        return default;
    }

    private TestedVotes Test<TNetwork>(Dataset images) where TNetwork : INetwork
    {
        using Workers workers = HostRanks.Workers(terminal, options.Threads);
        VotePredictions predictions = model.PredictVotes<TNetwork>(images, workers, options.TestTimeAugmentation)!;
        if (!model.VoteMeans.IsEmpty)
            return new TestedVotes(predictions, model.VoteMeans);
        _reporter.Warn("The model does not say the mean fractions of its training pictures, so those of the tested ones stand in for them.");
        return new TestedVotes(predictions, VoteFractions.Means(predictions.Tree, images.Images.Select(image => image.Votes)));
    }

    private ExitCode Tell(TestedVotes tested)
    {
        if (options.Json)
            terminal.WriteJson(VoteEvaluationDocument.Of(tested.Evaluate()));
        else
            _reporter.Show("Test", tested.Evaluate());
        return ExitCode.Success;
    }
}
