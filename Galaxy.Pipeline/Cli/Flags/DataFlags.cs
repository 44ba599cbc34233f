using System.CommandLine;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Recipes;
using Galaxy.Pipeline.Sky;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli;

/// <summary>The flags that say which labelled images to use.</summary>
/// <param name="test">The flag for the share of the test.</param>
/// <param name="validation">The flag for the share of validation; null if that is not the images' to say.</param>
/// <param name="otherwise">Where the values come from that are not given, in words.</param>
internal sealed class DataFlags(Option<double?> test, Option<double?>? validation, string otherwise)
{
    private readonly Option<string?> _data = Flag.Place("--data", "DIR", "Folder with one folder of images (JPEG, PNG) per class; without it, the simulated sky");
    private readonly Option<string?> _mix = Flag.OptionalChoice("--mix", $"Kinds in the simulated sky, as in nature{otherwise} or equally many", MixFlag.Words);
    private readonly Option<int?> _sample = Flag.OptionalNumber<int>(
        "--sample", $"Use only N images, classes in their natural shares; of the simulated sky, {TrainDefaults.SimulatedImages}{otherwise}",
        count => count >= 1, "a whole number from 1", 1000);

    /// <summary>To split images for a training, whose recipe says how many are for validation.</summary>
    public static DataFlags ForTraining() => new(
        Flag.OptionalNumber<double>(
            "--test", $"Share of the images that is kept for the test, {TrainDefaults.TestShare} by default", share => share is > 0 and < 1, "a number between 0 and 1", TrainDefaults.TestShare),
        validation: null,
        " by default");

    /// <summary>To find a training's test images again.</summary>
    public static DataFlags ForEvaluation() => new(
        Flag.OptionalNumber<double>(
            "--test", "Share of the images to test on, 1 for all; by default the training's, and all of a folder if that was on the simulated sky",
            share => share is > 0 and <= 1, "a number above 0, to 1", TrainDefaults.TestShare),
        Flag.OptionalNumber<double>(
            "--validation", $"{RecipeFields.Validation.Description}, as in the training by default",
            RecipeFields.Validation.Range.Allows, RecipeFields.Validation.Words, RecipeFields.Validation.Example),
        " or as in the training");

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_data, _mix, _sample, test])
            command.Add(option);
        if (validation is not null)
            command.Add(validation);
    }

    /// <summary>What a training's recipe and the defaults leave open.</summary>
    public Result<DataOptions> ReadForTraining(ParseResult parsed, Recipe recipe) => Read(parsed, TrainDefaults.TestShare, recipe);

    /// <summary>The same for a cross-validation, which tests on all images.</summary>
    public Result<DataOptions> ReadForFolds(ParseResult parsed, Recipe recipe) => parsed.GetValue(test) is not null
        ? new Problem("--test", "in a cross-validation every image is tested on, each in its fold", "Leave it out")
        : Read(parsed, testShare: 0, recipe);

    private Result<DataOptions> Read(ParseResult parsed, double testShare, Recipe recipe) =>
        Read(parsed, _ => new TrainingImages(testShare, recipe.Validation, Sample: null, Mix: null));

    /// <param name="parsed">The command line.</param>
    /// <param name="defaults">What is not given, from whether the images are from a folder.</param>
    public Result<DataOptions> Read(ParseResult parsed, Func<bool, TrainingImages> defaults)
    {
        string? folder = parsed.GetValue(_data);
        string? mix = parsed.GetValue(_mix);
        if (folder is not null && mix is not null)
            return new Problem("--mix", "it is the simulated sky's, and --data is given", "Leave one of them out");
        TrainingImages others = defaults(folder is not null);
        int? sample = parsed.GetValue(_sample) ?? others.Sample;
        ImageSource source = folder is null
            ? new ImageSource.Simulated(MixFlag.Read(mix ?? others.Mix), sample ?? TrainDefaults.SimulatedImages)
            : new ImageSource.Folder(folder);
        double? kept = validation is null ? null : parsed.GetValue(validation);
        DataOptions options = new(source, sample, parsed.GetValue(test) ?? others.Test, kept ?? others.Validation);
        return options.Test == 1 || options.Test + options.Validation < 1
            ? Result.Ok(options)
            : new Problem("--validation", $"{options.Validation} and the test's {options.Test} leave nothing to train on", "Keep their sum below 1");
    }
}
