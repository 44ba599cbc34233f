using System.Collections.Immutable;
using System.CommandLine;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli;

/// <summary>How training images are varied.</summary>
internal static class AugmentFlag
{
    private static readonly ImmutableArray<(string Word, Augmentation Augmentation)> Presets =
        [("none", Augmentation.None), ("turns", Augmentation.Turns), ("full", Augmentation.Full)];

    public static Option<string> Create() => Flag.Choice(
        "--augment", "Show training images as they are; turned and mirrored by chance; or also at any angle, zoomed, shifted, brighter and tinted",
        TrainDefaults.Augment, [.. Presets.Select(preset => preset.Word)]);

    /// <summary>What a word says.</summary>
    public static Augmentation Read(string word) => Presets.First(preset => preset.Word == word).Augmentation;

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
        Presets.FirstOrDefault(preset => preset.Augmentation == augmentation).Word ?? "custom";
}
