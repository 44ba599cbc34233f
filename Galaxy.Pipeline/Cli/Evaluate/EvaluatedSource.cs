using Galaxy.Pipeline.Checkpoints;
using Galaxy.Pipeline.Cli.Flags;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Sky;

namespace Galaxy.Pipeline.Cli.Evaluate;

/// <summary>Finds the images that a model is tested on.</summary>
internal static class EvaluatedSource
{
    /// <summary>The most simulated galaxies that a file may ask for; more do not fit in memory.</summary>
    private const int MostSimulated = 10_000_000;

    private const string Remedy = "Give --data PATH, pictures with their classes";

    /// <summary>
    /// The given folder; otherwise the training's source: the sky that it simulated, or the folder in the record beside the model. A
    /// model trained on pictures is never tested on the sky instead.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="place">Where it is.</param>
    /// <param name="data">What <c>--data</c> says.</param>
    /// <param name="options">How it is read.</param>
    public static Result<ImageSource> Of(Model model, ModelPlace place, string? data, CatalogOptions options) => (data, model.Images.Mix) switch
    {
        ({ } folder, _) => Result.Ok<ImageSource>(new ImageSource.Catalog(folder) { Options = options }),
        (null, { } mix) => model.Images.Sample is { } count and <= MostSimulated
            ? Result.Ok<ImageSource>(new ImageSource.Simulated(SkyMixes.Of(mix), count))
            : new Problem(place.Name, "it says nothing usable about how many galaxies of the simulated sky it was trained on", Remedy),
        (null, null) => Recorded(place),
    };

    private static Result<ImageSource> Recorded(ModelPlace place) => place.Beside(RunFileNames.Record) is { } record
        ? RunPlace.Record(record).Bind(run => RunArguments.Value(run.Arguments, DataFlags.DataName) is { } folder
            ? Result.Ok<ImageSource>(new ImageSource.Catalog(folder) { Options = CatalogFlags.Read(run.Arguments) })
            : new Problem(record, "it names no folder of images, but the model was trained on one", Remedy))
        : new Problem(place.Name, $"it was trained on images from a folder, and there is no {RunFileNames.Record} beside it to say which", Remedy);
}
