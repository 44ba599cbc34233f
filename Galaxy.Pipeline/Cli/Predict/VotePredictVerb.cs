using System.Collections.Immutable;
using Galaxy.Kernels.Communication;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Cli.Sharing;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Training;
using Galaxy.Pipeline.Votes;

namespace Galaxy.Pipeline.Cli.Predict;

/// <summary>Prints what a model expects of the votes on pictures.</summary>
internal sealed class VotePredictVerb(Model model, PredictOptions options, Terminal terminal) : INetworkUser<Result<ExitCode>>
{
    /// <summary>Pictures that a rank reads and that are answered at a time.</summary>
    private const int Portion = 256;

    public Result<ExitCode> Use<TNetwork>() where TNetwork : INetwork
    {
        if (options.Table is { } table)
        {
            return new Problem(
                table.HasFeatures ? "--features" : "--out", $"tables of predictions hold classes, and {TNetwork.Info.Name} foretells votes",
                "Print them with --csv or --json");
        }

        using Lifetime lifetime = new();
        return
            from found in PictureSource.Open(options.Places, options.Catalog, options.Separator, terminal).Map(lifetime.Keep)
            let told = Tell(found)
            from code in Print<TNetwork>(found).With(found.Refused)
            select code;
    }

    private Unit Tell(PictureSource found)
    {
        foreach (string finding in found.Findings)
            terminal.Reporter(json: true).Warn(finding);
        RankShare.Tell(terminal.Ranks, options.Threads, terminal.Reporter(json: true).Warn);
        terminal.Tell(found.Skipped);
        return default;
    }

    private Result<ExitCode> Print<TNetwork>(PictureSource found) where TNetwork : INetwork
    {
        Ranks ranks = terminal.Ranks;
        using Workers workers = HostRanks.Workers(terminal, options.Threads);
        SharedLoader loader = new(ranks, new ImageLoader(Pictures.Decoder(TNetwork.Info.Input, model.Framing), options.Threads));
        VoteOutput output = VoteOutput.Of(options.Format, terminal, TNetwork.Info.Votes!);
        List<Problem> unreadable = [];
        (int done, bool isInterrupted) = (0, false);
        foreach (PictureEntry[] portion in found.Pictures.Chunk(Portion * ranks.Count)
            .TakeWhile(_ => !(isInterrupted = ranks.AnyEnds(terminal.Interrupted.IsCancellationRequested))))
        {
            if (loader.Load(portion, progress: null, CancellationToken.None) is not Result<Result<LabeledImage>[]>.Ok(var loaded))
                break;
            unreadable.AddRange(loaded.Failures());
            ImmutableArray<LabeledImage> images = [.. loaded.Values()];
            if (model.PredictVotes<TNetwork>(new Dataset(model.Classes, images), workers, options.TestTimeAugmentation) is { } predictions)
                output.Write(predictions);
            done += images.Length;
        }

        output.Close(unreadable);
        return SkippedPictures.Check(done, unreadable, found.Count, isInterrupted);
    }
}
