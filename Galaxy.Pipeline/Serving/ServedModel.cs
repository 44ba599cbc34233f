using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Doubt;
using Galaxy.Pipeline.Explanations;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.PredictionTables;

namespace Galaxy.Pipeline.Serving;

/// <summary>A model of a network that is known when it is compiled.</summary>
/// <param name="name">Where the model is, as it was named.</param>
/// <param name="digest">SHA-256 of its file, in hexadecimal.</param>
/// <param name="model">The model, which this disposes.</param>
/// <param name="reading">The threads that read pictures.</param>
/// <param name="threads">Threads that read and classify.</param>
internal sealed class ServedModel<TNetwork>(string name, string digest, Model model, ReadingThreads reading, int threads) : IServedModel
    where TNetwork : INetwork
{
    /// <summary>Half of the threads classify while the others read: threads that wait for each other at every layer would only take turns.</summary>
    private readonly ClassifyingQueue<TNetwork> _queue = new(model, (threads + 1) / 2);
    private readonly ExplainingGate<TNetwork> _explaining = new(model);
    private readonly Uses _uses = new();
    private readonly Decode _decode = Pictures.Decoder(TNetwork.Info.Input, model.Framing);
    private readonly Decode _frame = Pictures.Framer(model.Framing);

    public string Name => name;

    public string Digest => digest;

    public Model Model => model;

    public NetworkInfo Network => TNetwork.Info;

    public PredictionSets? Sets { get; } = ModelPromise.Highest(model.Calibration);

    public Task<Result<ClassifiedPicture>> Classify(
        PictureEntry picture, Showing showing, CancellationToken canceled, Action<PictureContent>? seen = null) =>
        _uses.During(() => Read(
            picture, _decode,
            read => (Row: _queue.Classify(LabeledImage.Of(read, picture.Label, picture.Name), showing), Size: read.Picture), canceled, seen)
        .Then(async read => Checked(await read.Row with { Id = picture.Id }).Map(answer => new ClassifiedPicture(answer, read.Size))));

    public Task<Result<ImmutableArray<PredictionRow>>> ClassifyTurns(PictureEntry picture, CancellationToken canceled) =>
        _uses.During(() => Read(
            picture, _decode,
            read => TurnedPictures.Of(LabeledImage.Of(read, picture.Label, picture.Name))
                .Select(turned => _queue.Classify(turned, new Showing())).ToImmutableArray(),
            canceled)
        .Then(async rows => (await Task.WhenAll(rows.AsSpan())).Select(Checked).All()));

    public Task<Result<T>> Frame<T>(PictureEntry picture, Func<LabeledImage, T> shape, CancellationToken canceled) =>
        Read(picture, _frame, read => shape(LabeledImage.Of(read, picture.Label, picture.Name)), canceled);

    public Task<Result<Explanation>> Explain(Image image, ExplainedLayer layer, int? label, CancellationToken canceled) => _uses.During(async () =>
    {
        Explanation explanation = await _explaining.Explain(image, layer, label, canceled);
        return explanation.Probabilities.All(float.IsFinite) ? Result.Ok(explanation) : ModelProblem.Overflow;
    });

    /// <summary>Answers that are under way are still given: its memory is freed after them.</summary>
    public void Dispose() => _uses.GiveUp(() =>
    {
        _queue.Dispose();
        _explaining.Dispose();
        model.Weights.Dispose();
    });

    private Task<Result<T>> Read<T>(
        PictureEntry picture, Decode decode, Func<ScaledImage, T> use, CancellationToken canceled, Action<PictureContent>? seen = null) =>
        reading.Read(
            picture,
            content =>
            {
                seen?.Invoke(content);
                return decode(content, picture.Name).Map(use);
            },
            canceled);

    private static Result<PredictionRow> Checked(PredictionRow row) =>
        row.Probabilities.All(float.IsFinite) ? Result.Ok(row) : ModelProblem.Overflow;
}
