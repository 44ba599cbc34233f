using System.CommandLine;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli;

/// <summary>Flags that more than one verb has.</summary>
internal static class TrainingFlags
{
    public static Option<int> Batch() =>
        Flag.Number("--batch", "Images in a step", TrainDefaults.BatchSize, batch => batch is >= 1 and <= 4096, "a whole number from 1 to 4096");

    public static Option<int> Threads() => Flag.Number(
        "--threads", "Threads; the result is the same with any number", Math.Min(Environment.ProcessorCount, 256),
        threads => threads is >= 1 and <= 256, "a whole number from 1 to 256");

    public static Option<ulong> Seed() => Flag.Number(
        "--seed", "Seed of all that is left to chance", TrainDefaults.Seed, _ => true, "a whole number from 0");

    public static Option<int> Crop() => Flag.Number(
        "--crop", "Middle pixels of a picture that are kept, before scaling; 0 for all of it", TrainDefaults.Crop, side => side >= 0, "a whole number from 0");

    /// <summary>What a <c>--crop</c> says; null for all of the picture.</summary>
    public static int? ReadCrop(int side) => side == 0 ? null : side;
}
