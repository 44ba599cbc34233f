using System.Collections.Immutable;
using Galaxy.Kernels;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli;

/// <summary>What <c>galaxy predict</c> was asked to do.</summary>
internal sealed record PredictOptions(IReadOnlyList<string> Places, PredictionFormat Format, int Threads, bool Turned);

/// <summary>Applies a model to pictures.</summary>
internal sealed class PredictVerb(Model model, PredictOptions options, Terminal terminal) : INetworkUser<Result<ExitCode>>
{
    /// <summary>Pictures that are classified at a time, while as many are read.</summary>
    private const int Portion = 256;

    public Result<ExitCode> Use<TNetwork>() where TNetwork : INetwork => PictureFiles.FindAny(options.Places).Bind(Predict<TNetwork>);

    private Result<ExitCode> Predict<TNetwork>(string[] files) where TNetwork : INetwork
    {
        Predictions predictions = terminal.Reporter(options.Format != PredictionFormat.Table)
            .Track("Predicting", "images", files.Length, tally => Predict<TNetwork>(files, tally));
        if (predictions.Rows.Any(row => !row.Probabilities.All(float.IsFinite)))
            return ModelArgument.Overflow;
        terminal.Write(predictions, options.Format);
        return Result.Ok(terminal.Close(predictions.Rows.Length, predictions.Unreadable, files.Length));
    }

    private Predictions Predict<TNetwork>(string[] files, IProgress<long> progress) where TNetwork : INetwork
    {
        using Workers workers = new(options.Threads);
        ImageLoader loader = new(Pictures.Decoder(TNetwork.Info.Input, model.Crop), options.Threads);
        List<Prediction> rows = [];
        List<Problem> unreadable = [];
        IEnumerable<Result<LabelledImage>[]> portions = files.Chunk(Portion)
            .TakeWhile(_ => !terminal.Interrupted.IsCancellationRequested)
            .Select(portion => loader.Load([.. portion.Select(file => new ImagePath(file, file, Label: 0))], progress: null, CancellationToken.None));
        foreach (Result<LabelledImage>[] pictures in portions.ReadAhead())
        {
            unreadable.AddRange(pictures.OfType<Result<LabelledImage>.Failed>().Select(failed => failed.Problem));
            rows.AddRange(Classify<TNetwork>([.. pictures.OfType<Result<LabelledImage>.Ok>().Select(ok => ok.Value)], workers));
            progress.Report(rows.Count + unreadable.Count);
        }

        return new Predictions(model.Classes, [.. rows], [.. unreadable]);
    }

    private IEnumerable<Prediction> Classify<TNetwork>(ImmutableArray<LabelledImage> pictures, Workers workers) where TNetwork : INetwork =>
        model.Answer<TNetwork>(new Dataset(model.Classes, pictures), workers, options.Turned)?.Answers().Select(Prediction.Of) ?? [];
}
