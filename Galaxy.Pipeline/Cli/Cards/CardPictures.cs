using System.Collections.Frozen;
using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Catalogs;
using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Checkpoints;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Evaluate;
using Galaxy.Pipeline.Cli.Flags;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Models;

namespace Galaxy.Pipeline.Cli.Cards;

/// <summary>Lists the pictures of a training, which must be the same still.</summary>
internal sealed class CardPictures(CardOptions options, Terminal terminal)
{
    /// <summary>The list; null if they were simulated.</summary>
    /// <param name="choice">The model that was trained on them.</param>
    /// <param name="record">How it was.</param>
    public Result<PictureList?> Of(ModelChoice choice, RunRecord record) =>
        from source in EvaluatedSource.Of(choice.Model, choice.Place, options.Data, CatalogFlags.Read(record.Arguments))
        from list in source is ImageSource.Catalog place
            ? List(place, choice.Network.Info, choice.Model).Map<PictureList?>(listed => listed)
            : Result.Ok<PictureList?>(null)
        select list;

    private Result<PictureList> List(ImageSource.Catalog source, NetworkInfo network, Model model)
    {
        using SourceCatalog catalog = new(source);
        DataOptions data = new(source, model.Images.Sample, Test: 0, Validation: 0);
        return
            from loaded in new ImageLoading(network, model.Framing, model.Seed, options.Threads)
                .Load(data, catalog, terminal.Reporter(json: true), terminal)
            from same in loaded.Dataset.ContentFingerprint() == model.Data?.Fingerprint
                ? Result.Done
                : new Problem(source.Path, "its pictures, or their classes, are not those of the training", $"Give these with {DataFlags.DataName}")
            from listed in Listed(source, network.Classes, loaded.Dataset)
            select listed;
    }

    private static Result<PictureList> Listed(ImageSource.Catalog source, ImmutableArray<string> classes, Dataset used)
    {
        FrozenSet<string> names = [.. used.Images.Select(image => image.Name)];
        using Lifetime lifetime = new();
        return
            from catalog in CatalogReader.Open(source.Path, source.Options).Map(lifetime.Keep)
            from listing in catalog.For(classes)
            from pictures in listing.Images.Where(picture => names.Contains(picture.Name)).Select(picture => ListedPicture.Of(picture, classes)).All()
            select new PictureList(pictures);
    }
}
