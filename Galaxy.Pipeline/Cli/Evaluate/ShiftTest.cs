using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Cli.Sharing;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Shifts;

namespace Galaxy.Pipeline.Cli.Evaluate;

/// <summary>Tests a model on its test pictures under every shift. They are read anew for each, so that one set is in memory at a time.</summary>
/// <param name="network">The model's network.</param>
/// <param name="model">The model.</param>
/// <param name="options">Where the pictures are.</param>
/// <param name="reporter">Shows the progress.</param>
/// <param name="terminal">May interrupt.</param>
internal sealed class ShiftTest(NetworkInfo network, Model model, EvaluateOptions options, Reporter reporter, Terminal terminal)
{
    /// <summary>One row per shift.</summary>
    /// <param name="catalog">The source's, which stays open.</param>
    /// <param name="tested">The test pictures as they are.</param>
    /// <param name="plain">How the model did on them.</param>
    /// <param name="evaluate">Tests the model on others.</param>
    public Result<ShiftTable> Run(SourceCatalog catalog, Dataset tested, Evaluation plain, Func<Dataset, Result<Evaluation>> evaluate)
    {
        return options.Source is ImageSource.Simulated sky
            ? SimulatedImages.List(network, sky.Count, sky.Mix, model.Seed).Bind(Rows)
            : catalog.Use(opened => opened.For(network.Classes).Bind(Rows));

        Result<ShiftTable> Rows(PictureListing listing) =>
            from pictures in Find(listing, tested)
            from unshifted in options.Source is ImageSource.Simulated ? Row(Shift.None, pictures) : Result.Ok(RowOf(Shift.None, plain))
            from shifted in Shift.All.Select(shift => Row(shift, pictures)).All()
            select new ShiftTable(unshifted, shifted);

        Result<ShiftRow> Row(Shift shift, ImmutableArray<PictureEntry> pictures) =>
            Load(shift, pictures).Bind(evaluate).Map(test => RowOf(shift, test));
    }

    private static ShiftRow RowOf(Shift shift, Evaluation test) => new(shift.Name, shift.Words, test);

    /// <summary>The unread pictures that the tested images were made from, in their order.</summary>
    private Result<ImmutableArray<PictureEntry>> Find(PictureListing listing, Dataset tested)
    {
        Dictionary<string, PictureEntry> byName = listing.Images.DistinctBy(picture => picture.Name).ToDictionary(picture => picture.Name);
        return tested.Images
            .Select(image => byName.TryGetValue(image.Name, out PictureEntry? picture)
                ? Result.Ok(picture with { Label = image.Label })
                : new Problem($"{options.Source}", $"{image.Name} is gone since it was read", "Try again when nothing changes the pictures"))
            .All();
    }

    private Result<Dataset> Load(Shift shift, ImmutableArray<PictureEntry> pictures)
    {
        ImageLoader own = new(Pictures.Decoder(network.Input, model.Framing).Changed(shift.Apply), options.Threads);
        SharedLoader loader = new(terminal.Ranks, own);
        return
            from loaded in reporter.Track($"Reading ({shift.Words})", "images", pictures.Length, progress =>
                loader.LoadInSourceOrder(pictures, progress, terminal.Interrupted))
            from images in loaded.All()
            select new Dataset(network.Classes, images);
    }
}
