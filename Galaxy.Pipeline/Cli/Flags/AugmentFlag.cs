using System.CommandLine;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli;

/// <summary>How training images are varied.</summary>
internal static class AugmentFlag
{
    private const string None = "none";
    private const string Turns = "turns";
    private const string Full = "full";

    public static Option<string> Create() => Flag.Choice(
        "--augment", "Show training images as they are; turned and mirrored by chance; or also at any angle, zoomed, shifted, brighter and tinted",
        TrainDefaults.Augment, None, Turns, Full);

    /// <summary>What a word says.</summary>
    public static Augmentation Read(string word) => word switch { None => Augmentation.None, Turns => Augmentation.Turns, _ => Augmentation.Full };

    /// <summary>The augmentation as a report lists it: its name, and its ranges if it has any.</summary>
    public static IEnumerable<RunOption> Options(Augmentation augmentation) =>
    [
        RunOption.Of("augment", Word(augmentation)),
        .. augmentation.Resamples
            ?
            [
                RunOption.Of("turns", augmentation.Turned), RunOption.Of("rotation", augmentation.Rotation), RunOption.Of("zoom", augmentation.Zoom),
                RunOption.Of("shift", augmentation.Shift), RunOption.Of("brightness", augmentation.Brightness), RunOption.Of("colour", augmentation.Colour),
            ]
            : Array.Empty<RunOption>(),
    ];

    /// <summary>The same in words.</summary>
    public static string Describe(Augmentation augmentation) => augmentation.Resamples
        ? $"{Word(augmentation)} (rotation ±{augmentation.Rotation}°, zoom {augmentation.Zoom}, shift {augmentation.Shift}, brightness {augmentation.Brightness}, colour {augmentation.Colour})"
        : Word(augmentation);

    private static string Word(Augmentation augmentation) =>
        augmentation == Augmentation.None ? None : augmentation == Augmentation.Turns ? Turns : augmentation == Augmentation.Full ? Full : "custom";
}
