using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Catalogs;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Imaging.Framings;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Catalogs.Contract;

/// <summary>Loads labeled images from their source, and shows the progress.</summary>
/// <param name="Network">Its classes and its input's size.</param>
/// <param name="Framing">Which part of a picture the network sees.</param>
/// <param name="Seed">Seed of the sample or the sky.</param>
/// <param name="Threads">Threads that read or render.</param>
/// <param name="Margin">Pixels to keep around every image for resampling; 0 for none.</param>
internal sealed record ImageLoading(NetworkInfo Network, Framing Framing, ulong Seed, int Threads, int Margin = 0)
{
    /// <summary>Loads images for a training.</summary>
    public static ImageLoading For(NetworkInfo network, TrainingPlan plan, int threads) =>
        new(network, plan.Framing, plan.Settings.Seed, threads, plan.Settings.Augmentation.Margin(network.Input));

    public Result<LoadedPictures> Load(DataOptions data, Reporter reporter, CancellationToken interrupted) => data.Source switch
    {
        ImageSource.Simulated sky => reporter.Track("Simulating", "images", sky.Count, progress => SimulatedImages
            .Render(Network, sky.Count, sky.Mix, Framing, Seed, Threads, Margin, progress, interrupted)
            .Map(dataset => new LoadedPictures(dataset, [], []))),
        ImageSource.Catalog source => Read(source, data.Sample, reporter, interrupted),
        _ => throw new InvalidOperationException("Images are in a catalog or simulated."),
    };

    private Result<LoadedPictures> Read(ImageSource.Catalog source, int? sample, Reporter reporter, CancellationToken interrupted)
    {
        using Lifetime lifetime = new();
        return
            from catalog in CatalogReader.Open(source.Path, source.Options).Map(lifetime.Keep)
            from listing in catalog.For(Network.Classes)
            from loaded in reporter.Track("Reading", "images", sample, progress => DatasetReader.Read(
                source.Path, Network.Classes, listing, new ReadingOptions(Network.Input, sample, Seed, Threads), Pictures.Decoder(Network.Input, Framing, Margin),
                progress, interrupted))
            select loaded;
    }
}
