using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Doubt;
using Galaxy.Pipeline.Explanations;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.PredictionTables;

namespace Galaxy.Pipeline.Serving;

/// <summary>
/// A model that answers many at once, whatever its network. It never changes: to serve another, <see cref="ModelInService"/> puts it in its place.
/// </summary>
internal interface IServedModel : IDisposable
{
    /// <summary>Where it is, as it was named: a file, or a model that ships.</summary>
    string Name { get; }

    /// <summary>Its name for people: that of its run or file without the folders above, or of a model that ships.</summary>
    string Title => Path.GetFileName(Name) is var file && file == RunFileNames.Model
        && Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(Name))) is { Length: > 0 } run ? run : file;

    /// <summary>SHA-256 of its file, in hexadecimal.</summary>
    string Digest { get; }

    /// <summary>The model.</summary>
    Model Model { get; }

    /// <summary>Its network.</summary>
    NetworkInfo Network { get; }

    /// <summary>The sets of classes that it gives pictures; null if it can promise nothing.</summary>
    PredictionSets? Sets { get; }

    /// <summary>The names of its convolutions, in order.</summary>
    ImmutableArray<string> Convolutions => [.. Network.Layers.Where(layer => layer.IsConvolution).Select(layer => layer.Name)];

    /// <summary>An answer with its set of classes, if the model can promise any.</summary>
    PredictionRow WithSet(PredictionRow answer) => answer with { Set = Sets?.Of(answer.Probabilities.AsSpan()) ?? [] };

    /// <summary>Reads and classifies a picture.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="showing">How it is shown to the network.</param>
    /// <param name="canceled">Gives up as long as it is not read.</param>
    /// <param name="seen">Is shown what was read of it; null if nobody wants to see.</param>
    Task<Result<ClassifiedPicture>> Classify(
        PictureEntry picture, Showing showing, CancellationToken canceled, Action<PictureContent>? seen = null);

    /// <summary>The answers to a picture in all its turns and mirror images (<see cref="TurnedPictures"/>).</summary>
    Task<Result<ImmutableArray<PredictionRow>>> ClassifyTurns(PictureEntry picture, CancellationToken canceled);

    /// <summary>What is made of the part of a picture that the network sees, before it is scaled.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="shape">Makes less of it, on the thread that has read it: few whole pictures are in memory at once.</param>
    /// <param name="canceled">Gives up as long as it is not read.</param>
    Task<Result<T>> Frame<T>(PictureEntry picture, Func<LabeledImage, T> shape, CancellationToken canceled);

    /// <summary>Where a picture supports a class.</summary>
    /// <param name="image">The picture, framed.</param>
    /// <param name="layer">The convolution to explain by.</param>
    /// <param name="label">The class; null for the answer.</param>
    /// <param name="canceled">Gives up as long as it has not begun.</param>
    Task<Result<Explanation>> Explain(Image image, ExplainedLayer layer, int? label, CancellationToken canceled);
}
