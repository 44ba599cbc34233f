using System.CommandLine;
using Galaxy.Pipeline.Sky;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli;

/// <summary>The flags that say which labelled images to use.</summary>
/// <param name="test">The flag for the share of the test.</param>
internal sealed class DataFlags(Option<double> test)
{
    private readonly Option<string?> _data = Flag.Place("--data", "DIR", "Folder with one folder of images (JPEG, PNG) per class; without it, the simulated sky");
    private readonly Option<string> _mix = Mix();
    private readonly Option<int?> _sample = Flag.OptionalNumber<int>(
        "--sample", $"Use only N images, classes in their natural shares; of the simulated sky, {TrainDefaults.SimulatedImages} by default",
        count => count >= 1, "a whole number from 1", 1000);
    private readonly Option<double> _validation = Flag.Number(
        "--validation", "Share of the images that chooses the best epoch", TrainDefaults.ValidationShare, share => share is >= 0 and < 1, "a number from 0, below 1");

    /// <summary>To split images for a training.</summary>
    public static DataFlags ForTraining() => new(Flag.Number(
        "--test", "Share of the images that is kept for the test", TrainDefaults.TestShare, share => share is > 0 and < 1, "a number between 0 and 1"));

    /// <summary>To find a training's test images again.</summary>
    public static DataFlags ForEvaluation() => new(Flag.Number(
        "--test", "Share of the images that was kept for the test, 1 for all of them", TrainDefaults.TestShare, share => share is > 0 and <= 1, "a number above 0, to 1"));

    /// <summary>How often each kind occurs in the simulated sky.</summary>
    public static Option<string> Mix() => Flag.Choice("--mix", "Kinds in the simulated sky: as in nature, or equally many", "natural", "natural", "flat");

    /// <summary>What a <c>--mix</c> says.</summary>
    public static SkyMix ReadMix(string word) => word == "flat" ? SkyMix.Flat : SkyMix.Natural;

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_data, _mix, _sample, test, _validation])
            command.Add(option);
    }

    public Result<DataOptions> Read(ParseResult parsed)
    {
        int? sample = parsed.GetValue(_sample);
        ImageSource source = parsed.GetValue(_data) is { } folder
            ? new ImageSource.Folder(folder)
            : new ImageSource.Simulated(ReadMix(parsed.GetRequiredValue(_mix)), sample ?? TrainDefaults.SimulatedImages);
        DataOptions options = new(source, sample, parsed.GetValue(test), parsed.GetValue(_validation));
        return options.Validation == 0 || options.Test + options.Validation < 1
            ? Result.Ok(options)
            : new Problem("--validation", $"{options.Validation} and the test's {options.Test} leave nothing to train on", "Keep their sum below 1");
    }
}
