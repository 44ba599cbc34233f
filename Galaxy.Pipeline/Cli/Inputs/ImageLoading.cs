using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli.Inputs;

/// <summary>Loads labeled images from their source, and shows the progress.</summary>
/// <param name="Network">Its classes and its input's size.</param>
/// <param name="Crop">Side in pixels of the middle square to keep of a picture; null for the whole picture.</param>
/// <param name="Seed">Seed of the sample or the sky.</param>
/// <param name="Threads">Threads that read or render.</param>
/// <param name="Margin">Pixels to keep around every image for resampling; 0 for none.</param>
internal sealed record ImageLoading(NetworkInfo Network, int? Crop, ulong Seed, int Threads, int Margin = 0)
{
    /// <summary>Loads images for a training.</summary>
    public static ImageLoading For(NetworkInfo network, TrainingPlan plan, int threads) =>
        new(network, plan.Crop, plan.Settings.Seed, threads, plan.Settings.Augmentation.Margin(network.Input));

    public Result<LoadedFolder> Load(DataOptions data, Reporter reporter, CancellationToken interrupted) => data.Source switch
    {
        ImageSource.Simulated sky => reporter.Track("Simulating", "images", sky.Count, progress => SimulatedImages
            .Render(Network, sky.Count, sky.Mix, Crop, Seed, Threads, Margin, progress, interrupted)
            .Map(dataset => new LoadedFolder(dataset, [], []))),
        ImageSource.Folder folder => reporter.Track("Reading", "images", data.Sample, progress => FolderReader.Read(
            folder.Path, Network.Classes, new FolderOptions(Network.Input, data.Sample, Seed, Threads), Pictures.Decoder(Network.Input, Crop, Margin),
            progress, interrupted)),
        _ => throw new InvalidOperationException("Images are in folders or simulated."),
    };
}
