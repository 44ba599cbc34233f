using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Doubt;
using Galaxy.Pipeline.Explanations;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.PredictionTables;
using Galaxy.Pipeline.Serving;
using Galaxy.Tests.Models;

namespace Galaxy.Tests.Serving;

/// <summary>A model whose answers a test writes down.</summary>
/// <param name="classes">Its classes.</param>
/// <param name="answer">The answer to a picture; null if nobody asks.</param>
internal sealed class TinyServedModel(ImmutableArray<string> classes, Func<PictureEntry, Task<PredictionRow>>? answer = null) : IServedModel
{
    public string Name => "tiny";

    public string Digest => string.Join('-', classes);

    public Model Model { get; } = TinyNetwork.Model() with { Classes = classes };

    public NetworkInfo Network => TinyNetwork.Info;

    public PredictionSets? Sets => null;

    public void Dispose() => Model.Weights.Dispose();

    public async Task<Result<ClassifiedPicture>> Classify(
        PictureEntry picture, Showing showing, CancellationToken canceled, Action<PictureContent>? seen = null) =>
        answer is null ? throw new NotSupportedException() : Result.Ok(new ClassifiedPicture(await answer(picture), Size: null));

    public Task<Result<ImmutableArray<PredictionRow>>> ClassifyTurns(PictureEntry picture, CancellationToken canceled) =>
        throw new NotSupportedException();

    public Task<Result<T>> Frame<T>(PictureEntry picture, Func<LabeledImage, T> shape, CancellationToken canceled) => throw new NotSupportedException();

    public Task<Result<Explanation>> Explain(Image image, ExplainedLayer layer, int? label, CancellationToken canceled) =>
        throw new NotSupportedException();
}
