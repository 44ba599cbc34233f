using Galaxy.Kernels.Communication;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Sharing;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Imaging.Framings;
using Galaxy.Pipeline.Prepared;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli.Inputs;

/// <summary>Loads labeled images from their source, and shows the progress.</summary>
/// <param name="Network">Its classes and its input's size.</param>
/// <param name="Framing">Which part of a picture the network sees.</param>
/// <param name="Seed">Seed of the sample or the sky.</param>
/// <param name="Threads">Threads that read or render.</param>
/// <param name="Margin">Pixels to keep around every image for resampling; 0 for none.</param>
internal sealed record ImageLoading(NetworkInfo Network, Framing Framing, ulong Seed, int Threads, int Margin = 0)
{
    /// <summary>Processes that share the work: each loads its own part, and then all have all.</summary>
    public Ranks Ranks { get; init; } = Ranks.Alone;

    /// <summary>Loads images for a training.</summary>
    public static ImageLoading For(NetworkInfo network, TrainingPlan plan, int threads) =>
        new(network, plan.Framing, plan.Settings.Seed, threads, plan.Settings.Augmentation.Margin(network.Input));

    /// <summary>Loads them.</summary>
    /// <param name="data">Which.</param>
    /// <param name="catalog">Their source's.</param>
    /// <param name="reporter">Shows the progress.</param>
    /// <param name="terminal">May interrupt.</param>
    public Result<LoadedPictures> Load(DataOptions data, SourceCatalog catalog, Reporter reporter, Terminal terminal) => data.Source switch
    {
        ImageSource.Simulated sky => reporter.Track("Simulating", "images", sky.Count, progress => SimulatedImages
            .Render(Network, sky.Count, sky.Mix, Framing, Seed, Threads, Margin, progress, Ranks, terminal.Interrupted)
            .Map(dataset => new LoadedPictures(dataset, [], []))),
        ImageSource.Catalog source => Read(source, data, catalog, reporter, terminal),
        _ => throw new InvalidOperationException("Images are in a catalog or simulated."),
    };

    private Result<LoadedPictures> Read(
        ImageSource.Catalog source, DataOptions data, SourceCatalog opened, Reporter reporter, Terminal terminal) =>
        opened.Use(catalog =>
            from listing in Network.Votes is null ? catalog.For(Network.Classes) : catalog.Voted()
            let said = Say(reporter, source.Path, catalog.Form, listing)
            let count = Math.Min(data.Sample ?? int.MaxValue, listing.Images.Length)
            let decoder = Pictures.Decoder(Network.Input, Framing, Margin)
            let loader = PreparedLoading.Of(data.Cache, Settings(source), count, decoder, Threads, reporter, terminal)
            let shared = new SharedLoader(Ranks, loader)
            from loaded in reporter.Track("Reading", "images", count, progress => DatasetReader.Read(
                source.Path, Network.Classes, listing, new ReadingOptions(Network.Input, data.Sample, Seed), shared, progress, terminal.Interrupted))
            select loaded);

    private Unit Say(Reporter reporter, string path, string form, PictureListing listing)
    {
        if (Network.Votes is null)
            return CatalogLine.Say(reporter, path, form, Network.Classes, listing);
        reporter.Say($"{path}: {form}, {Plural.Of(listing.Images.Length, "picture")} with votes.");
        return default;
    }

    private PreparedSettings Settings(ImageSource.Catalog source) =>
        new(Path.GetFullPath(source.Path), Network.Input, $"{Framing}", Margin);
}
