using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Cli.Flags;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.PredictionTables;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli.Predict;

/// <summary>Applies a model to pictures in portions: one is classified while the next is read, and no more are in memory.</summary>
internal sealed class PictureClassifier(Model model, PredictOptions options, CancellationToken interrupted)
{
    /// <summary>Pictures classified at a time, while as many are read.</summary>
    private const int Portion = 256;

    private bool HasFeatures => options.HasFeatures || options.Table?.HasFeatures == true;

    /// <summary>The answers, in the pictures' order; fewer after an interruption. A model that computes no numbers is a problem.</summary>
    public IEnumerable<Result<PredictedPortion>> Classify<TNetwork>(IEnumerable<PictureEntry> pictures) where TNetwork : INetwork
    {
        using Workers workers = new(options.Threads);
        foreach ((PictureEntry[] entries, Result<LabeledImage>[] images) in Read(pictures, TNetwork.Info.Input).ReadAhead())
            yield return Rows<TNetwork>(entries, images, workers);
    }

    private IEnumerable<(PictureEntry[] Entries, Result<LabeledImage>[] Images)> Read(IEnumerable<PictureEntry> pictures, Shape input)
    {
        ImageLoader loader = new(Pictures.Decoder(input, model.Framing), options.Threads);
        return pictures.Chunk(Portion)
            .TakeWhile(_ => !interrupted.IsCancellationRequested)
            .Select(portion => loader.Load(portion, progress: null, CancellationToken.None).Map(images => (portion, images)))
            .Values();
    }

    private Result<PredictedPortion> Rows<TNetwork>(PictureEntry[] entries, Result<LabeledImage>[] images, Workers workers) where TNetwork : INetwork
    {
        Queue<PredictionRow> readable = new(Answers<TNetwork>([.. images.Values()], workers));
        if (readable.Any(row => !row.Probabilities.All(float.IsFinite)))
            return ModelArgument.Overflow;
        ImmutableArray<PredictionRow> rows =
        [
            .. entries.Zip(images, (entry, image) => image.Match(
                _ => readable.Dequeue() with { Id = entry.Id },
                problem => PredictionRow.Unreadable(entry.Id, entry.Name, problem))),
        ];
        return Result.Ok(new PredictedPortion(rows, [.. images.Failures()]));
    }

    private IEnumerable<PredictionRow> Answers<TNetwork>(ImmutableArray<LabeledImage> images, Workers workers) where TNetwork : INetwork =>
        model.Predict<TNetwork>(new Dataset(model.Classes, images), workers, options.TestTimeAugmentation, withFeatures: HasFeatures)
            is not { } predictions
            ? []
            : predictions.Answers().Select((PictureAnswer answer, int index) => new PredictionRow("", answer.Name)
            {
                Probabilities = answer.Probabilities,
                MutualInformation = predictions.MutualInformation.IsEmpty ? null : predictions.MutualInformation[index],
                Unlikeness = predictions.Unlikeness.IsEmpty ? null : predictions.Unlikeness[index],
                Note = answer.Note,
                Features = HasFeatures ? predictions.FeaturesOf(index) : [],
                Set = options.Sets?.Of(answer.Probabilities.AsSpan()) ?? [],
                Content = images[index].Key,
            });
}
