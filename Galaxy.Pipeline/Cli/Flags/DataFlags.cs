using System.CommandLine;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Recipes;
using Galaxy.Pipeline.Sky;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli.Flags;

/// <summary>The flags that say which labeled images to train on; the recipe says how many are for validation.</summary>
internal sealed class DataFlags
{
    /// <summary>The flag that names the pictures.</summary>
    public const string DataName = "--data";

    private const string OfNetwork = "network";

    private const string OfFolders = "folders";

    /// <summary>What <see cref="DataName"/> takes, in words.</summary>
    public static string Forms { get; } =
        $"Pictures and their classes in any form: a folder with one folder of images ({PictureName.Formats}) per class, "
        + "a table of pictures (CSV, Parquet), Kaggle's or Galaxy Zoo 2's folder, a zip or tar of these, "
        + "or an array of pictures (npz, npy, HDF5, Parquet)";

    private readonly CatalogFlags _catalog = new();
    private readonly Option<string?> _data = Flag.Place(DataName, "PATH", $"{Forms}; without it, the simulated sky");
    private readonly Option<string?> _mix = Flag.OptionalChoice("--mix",
        "Kinds in the simulated sky: in natural proportions (the default), equally many, or for votes every second a disc seen from above, many with a bar", SkyMixes.Words);
    private readonly Option<int?> _sample = Flag.OptionalNumber<int>(
        "--sample", $"Use only N images, keeping the proportions of the classes; for the simulated sky, {TrainDefaults.SimulatedImages} by default",
        count => count >= 1, "a whole number from 1", 1000);

    private readonly Option<double?> _test = Flag.OptionalNumber<double>(
        "--test", $"Share of the images kept for the test, {TrainDefaults.TestShare} by default; with 0, nothing tells how good the model is",
        share => share is >= 0 and < 1, "a number from 0 and below 1", TrainDefaults.TestShare);

    private readonly Option<string?> _classes = Flag.OptionalChoice("--classes",
        $"Classes of {DataName} that the network does not have become its classes instead, and its last layer fits them; with '{OfNetwork}' they are "
        + $"refused, and with '{OfFolders}' the data decide",
        OfNetwork, OfFolders);

    private readonly CacheFlags _cache = new();

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_data, _classes, _mix, _sample, _test])
            command.Add(option);
        _catalog.AddTo(command);
        _cache.AddTo(command);
    }

    /// <summary>The data options of a training.</summary>
    public Result<DataOptions> ReadForTraining(ParseResult parsed, Recipe recipe) => Read(parsed, TrainDefaults.TestShare, recipe);

    /// <summary>The same for a cross-validation, which tests on all images.</summary>
    public Result<DataOptions> ReadForFolds(ParseResult parsed, Recipe recipe) => parsed.GetValue(_test) is not null
        ? new Problem("--test", "a cross-validation tests on every image, each in its fold", "Leave it out")
        : Read(parsed, testShare: 0, recipe);

    private Result<DataOptions> Read(ParseResult parsed, double testShare, Recipe recipe) =>
        from cache in _cache.Read(parsed)
        from options in Read(parsed, testShare, recipe, cache)
        select options;

    private Result<DataOptions> Read(ParseResult parsed, double testShare, Recipe recipe, CacheChoice cache)
    {
        string? folder = parsed.GetValue(_data);
        string? mix = parsed.GetValue(_mix);
        if (folder is not null && mix is not null)
            return new Problem("--mix", "it is for the simulated sky, but --data is given", "Leave one of them out");
        CatalogOptions catalog = _catalog.Read(parsed);
        if (folder is null && catalog.NamesTable)
            return new Problem(DataName, "it is missing, but other flags say how to read it", "Name the table of pictures, or its folder");
        int? sample = parsed.GetValue(_sample);
        ImageSource source = folder is null
            ? new ImageSource.Simulated(SkyMixes.Of(mix), sample ?? TrainDefaults.SimulatedImages)
            : new ImageSource.Catalog(folder) { Options = catalog };
        DataOptions options = new(source, sample, parsed.GetValue(_test) ?? testShare, recipe.Validation)
        {
            Classes = parsed.GetValue(_classes) switch
            {
                null => ClassSource.Either,
                OfNetwork => ClassSource.Network,
                _ => ClassSource.Folders,
            },
            Cache = cache,
        };
        return options.Test + options.Validation < 1
            ? Result.Ok(options)
            : new Problem("--validation", $"{options.Validation} and the test's {options.Test} leave nothing to train on", "Keep their sum below 1");
    }
}
