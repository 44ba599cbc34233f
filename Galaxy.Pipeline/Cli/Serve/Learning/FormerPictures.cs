using System.Collections.Frozen;
using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Numerics;
using Galaxy.Pipeline.Catalogs;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Png;
using Galaxy.Pipeline.Labels;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Sky;

namespace Galaxy.Pipeline.Cli.Serve.Learning;

/// <summary>The pictures that a model has learned from, found again and kept in the working folder.</summary>
/// <param name="folder">The working folder.</param>
/// <param name="network">The model's network.</param>
/// <param name="model">The model.</param>
/// <param name="threads">Threads that read.</param>
internal sealed class FormerPictures(string folder, NetworkInfo network, Model model, int threads)
{
    private const int FewestSimulated = 50;
    private const int MostSimulated = 500;

    private readonly FrozenSet<ulong> _learned = [.. model.Data?.Training ?? []];

    /// <summary>Keeps them. Never those of its test or validation, which tell how good a model is.</summary>
    /// <param name="source">Where they are.</param>
    /// <param name="labels">How many pictures were labeled: of a simulated sky, as many new galaxies are taken.</param>
    /// <param name="seed">Of these.</param>
    /// <param name="interrupted">Stops between two.</param>
    /// <returns>The pictures; a problem of the source, or of the disk.</returns>
    public Result<ImmutableArray<LearningPicture>> Keep(ImageSource source, int labels, ulong seed, CancellationToken interrupted) => source switch
    {
        ImageSource.Catalog catalog => Keep(catalog, interrupted),
        _ => Simulate(Math.Clamp(labels, FewestSimulated, MostSimulated), Seeds.Derive(seed, "learning"), interrupted),
    };

    private Result<ImmutableArray<LearningPicture>> Keep(ImageSource.Catalog source, CancellationToken interrupted)
    {
        if (_learned.Count == 0)
            return new Problem("The model", "it does not say which pictures it learned from", "Learn from the labels alone");
        using Lifetime lifetime = new();
        Decode decode = Pictures.Decoder(network.Input, model.Framing);
        return
            from catalog in CatalogReader.Open(source.Path, source.Options).Map(lifetime.Keep)
            from listing in catalog.For(model.Classes)
            from kept in Each(listing.Images.Length, index => Keep(listing.Images[index], decode), interrupted)
            from some in kept.IsEmpty ? Nothing(source.Path) : Result.Done
            select kept;
    }

    private static Result<Unit> Nothing(string path) =>
        new Problem(path, "it has no picture that the model learned from", "Give --training the pictures of its training");

    /// <summary>Null for a picture that cannot be read, or that the model has not learned from.</summary>
    private Result<LearningPicture?> Keep(PictureEntry entry, Decode decode) => entry.Read()
        .Bind(content => decode(content, entry.Name).Map(image => (Content: content, Image: image)))
        .Match(read => _learned.Contains(LabeledImage.Of(read.Image, 0, entry.Name).Key.Prefix)
                ? Keep(read.Content, entry.Name, model.Classes[entry.Label])
                : Result.Ok<LearningPicture?>(null),
            _ => Result.Ok<LearningPicture?>(null));

    private Result<LearningPicture?> Keep(PictureContent content, string name, string label) =>
        Keep(content.ToFile(), content is PictureContent.Decoded ? ".png" : name, label);

    private Result<LearningPicture?> Keep(ReadOnlyMemory<byte> file, string name, string label) =>
        KeptPicture.Keep(folder, ContentId.Of(file.Span), name, stream => stream.Write(file.Span))
            .Map<LearningPicture?>(kept => LearningPicture.Of(kept, label));

    /// <summary>
    /// New galaxies of the sky, equally many of each kind: as good as the old ones, which would have to be told from those of its test.
    /// </summary>
    private Result<ImmutableArray<LearningPicture>> Simulate(int count, ulong seed, CancellationToken interrupted) =>
        Each(count, index =>
        {
            (GalaxyKind kind, ulong own) = SimulatedSky.Draw(seed, index, SkyMix.Flat);
            Image image = SimulatedSky.Render(kind, own, (int)SimulatedSky.FramePixels, fieldOfView: 1);
            return Keep(PngFile.Encode(image), ".png", model.Classes[SimulatedEntry.LabelOf(kind, model.Classes)]);
        }, interrupted);

    private Result<ImmutableArray<LearningPicture>> Each(int count, Func<int, Result<LearningPicture?>> keep, CancellationToken interrupted) =>
        from results in ParallelWork.Map(count, Math.Min(threads, ImageLimits.MostAtOnce), keep, progress: null, interrupted)
        from pictures in results.All()
        select pictures.OfType<LearningPicture>().ToImmutableArray();
}
