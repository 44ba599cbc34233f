using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Flags;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli.Predict;

/// <summary>What <c>galaxy predict</c> was asked to do.</summary>
internal sealed record PredictOptions(IReadOnlyList<string> Places, PredictionFormat Format, int Threads, bool TestTimeAugmentation);

/// <summary>Applies a model to pictures.</summary>
internal sealed class PredictVerb(Model model, PredictOptions options, Terminal terminal) : INetworkUser<Result<ExitCode>>
{
    /// <summary>Pictures that are classified at a time, while as many are read.</summary>
    private const int Portion = 256;

    public Result<ExitCode> Use<TNetwork>() where TNetwork : INetwork => PictureFiles.Find(options.Places).Bind(found =>
    {
        terminal.Tell(found.Skipped);
        return Predict<TNetwork>(found.Files);
    });

    private Result<ExitCode> Predict<TNetwork>(string[] files) where TNetwork : INetwork
    {
        PredictionOutput output = PredictionOutput.Of(options.Format, terminal, model.Classes, files);
        return options.Format == PredictionFormat.Table
            ? Predict<TNetwork>(files, output, progress: null)
            : terminal.Reporter(json: true).Track("Predicting", "images", files.Length, progress => Predict<TNetwork>(files, output, progress));
    }

    /// <summary>A portion is printed and forgotten before the next but one is read. The rows of a table are progress enough.</summary>
    private Result<ExitCode> Predict<TNetwork>(string[] files, PredictionOutput output, IProgress<long>? progress) where TNetwork : INetwork
    {
        using Workers workers = new(options.Threads);
        int done = 0;
        List<Problem> unreadable = [];
        foreach (Result<LabeledImage>[] pictures in Read(files, TNetwork.Info.Input).ReadAhead())
        {
            unreadable.AddRange(pictures.OfType<Result<LabeledImage>.Failed>().Select(failed => failed.Problem));
            Prediction[] rows = [.. Classify<TNetwork>([.. pictures.OfType<Result<LabeledImage>.Ok>().Select(ok => ok.Value)], workers)];
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
        return Result.Ok(terminal.Close(done, [.. unreadable], files.Length));
    }

    private IEnumerable<Result<LabeledImage>[]> Read(string[] files, Shape input)
    {
        ImageLoader loader = new(Pictures.Decoder(input, model.Crop), options.Threads);
        return files.Chunk(Portion)
            .TakeWhile(_ => !terminal.Interrupted.IsCancellationRequested)
            .Select(portion => loader.Load([.. portion.Select(file => new ImagePath(file, file, Label: 0))], progress: null, CancellationToken.None));
    }

    private IEnumerable<Prediction> Classify<TNetwork>(ImmutableArray<LabeledImage> pictures, Workers workers) where TNetwork : INetwork =>
        model.Answer<TNetwork>(new Dataset(model.Classes, pictures), workers, options.TestTimeAugmentation)?.Answers().Select(Prediction.Of) ?? [];
}
