using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Flags;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli.Predict;

/// <summary>Applies a model to pictures.</summary>
internal sealed class PredictVerb(Model model, PredictOptions options, Terminal terminal) : INetworkUser<Result<ExitCode>>
{
    /// <summary>Pictures classified at a time, while as many are read.</summary>
    private const int Portion = 256;

    public Result<ExitCode> Use<TNetwork>() where TNetwork : INetwork
    {
        using Lifetime lifetime = new();
        return PictureFiles.Find(options.Places).Map(lifetime.Keep).Bind(Predict<TNetwork>);
    }

    private Result<ExitCode> Predict<TNetwork>(PictureFiles found) where TNetwork : INetwork
    {
        terminal.Tell(found.Skipped);
        PredictionOutput output = PredictionOutput.Of(options.Format, terminal, model.Classes, [.. found.Files.Select(file => file.Name)]);
        return options.Format == PredictionFormat.Table
            ? Predict<TNetwork>(found.Files, output, progress: null)
            : terminal.Reporter(json: true).Track("Predicting", "images", found.Files.Length,
                progress => Predict<TNetwork>(found.Files, output, progress));
    }

    /// <summary>
    /// At most two portions are in memory: one is classified while the next is read. A table needs no progress bar: its rows show the
    /// progress.
    /// </summary>
    private Result<ExitCode> Predict<TNetwork>(PictureEntry[] files, PredictionOutput output, IProgress<long>? progress) where TNetwork : INetwork
    {
        using Workers workers = new(options.Threads);
        int done = 0;
        List<Problem> unreadable = [];
        foreach (Result<LabeledImage>[] pictures in Read(files, TNetwork.Info.Input).ReadAhead())
        {
            unreadable.AddRange(pictures.Failures());
            Prediction[] rows = [.. Classify<TNetwork>([.. pictures.Values()], workers)];
            if (rows.Any(row => !row.Probabilities.All(float.IsFinite)))
            {
                output.Close(unreadable);
                return ModelArgument.Overflow;
            }

            output.Write(rows);
            done += rows.Length;
            progress?.Report(done + unreadable.Count);
        }

        output.Close(unreadable);
        return SkippedPictures.Check(done, unreadable, files.Length);
    }

    private IEnumerable<Result<LabeledImage>[]> Read(PictureEntry[] files, Shape input)
    {
        ImageLoader loader = new(Pictures.Decoder(input, model.Framing), options.Threads);
        return files.Chunk(Portion)
            .TakeWhile(_ => !terminal.Interrupted.IsCancellationRequested)
            .Select(portion => loader.Load(portion, progress: null, CancellationToken.None))
            .Values();
    }

    private IEnumerable<Prediction> Classify<TNetwork>(ImmutableArray<LabeledImage> pictures, Workers workers) where TNetwork : INetwork =>
        model.Predict<TNetwork>(new Dataset(model.Classes, pictures), workers, options.TestTimeAugmentation)?.Answers().Select(Prediction.Of) ?? [];
}
