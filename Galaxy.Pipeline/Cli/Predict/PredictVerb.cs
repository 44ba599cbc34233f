using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Cli.Sharing;
using Galaxy.Pipeline.Models;

namespace Galaxy.Pipeline.Cli.Predict;

/// <summary>Applies a model to pictures.</summary>
internal sealed class PredictVerb(Model model, PredictOptions options, Terminal terminal) : INetworkUser<Result<ExitCode>>
{
    public Result<ExitCode> Use<TNetwork>() where TNetwork : INetwork
    {
        using Lifetime lifetime = new();
        PictureClassifier classifier = new(model, options, terminal.Ranks, terminal.Interrupted) { OnHost = HostRanks.Of(terminal) };
        return
            from found in PictureSource.Open(options.Places, options.Catalog, options.Separator, terminal).Map(lifetime.Keep)
            from code in Predict<TNetwork>(found, classifier).With(found.Refused)
            select code;
    }

    private Result<ExitCode> Predict<TNetwork>(PictureSource found, PictureClassifier classifier) where TNetwork : INetwork
    {
        foreach (string finding in found.Findings)
            terminal.Reporter(json: true).Warn(finding);
        RankShare.Tell(terminal.Ranks, options.Threads, terminal.Reporter(json: true).Warn);
        terminal.Tell(found.Skipped);
        return options.Table is { } table
            ? new WrittenPredictions(model, options, table, terminal).Make<TNetwork>(found, classifier)
            : new PrintedPredictions(model, options, terminal).Print<TNetwork>(found, classifier);
    }
}
