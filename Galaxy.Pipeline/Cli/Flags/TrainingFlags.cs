using System.CommandLine;
using Galaxy.Pipeline.Cli.Sharing;
using Galaxy.Pipeline.Mpi;
using Galaxy.Pipeline.Recipes;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli.Flags;

/// <summary>Flags that several verbs share.</summary>
internal static class TrainingFlags
{
    public const string ThreadsName = "--threads";

    public static Option<int> Batch() =>
        Flag.Number("--batch", RecipeFields.Batch.Description, TrainDefaults.BatchSize, batch => RecipeFields.Batch.Range.Allows(batch),
            RecipeFields.Batch.Words);

    public static Option<int> Threads(string words = "Threads; the result is the same with any number") => Flag.Number(
        ThreadsName, words, DefaultThreads(
            Environment.ProcessorCount, HostCores.Count(), MpiLauncher.OnHost(Environment.GetEnvironmentVariable) ?? 1),
        threads => threads is >= 1 and <= 256, "a whole number from 1 to 256");

    /// <summary>As many as there are cores for a process.</summary>
    /// <param name="cores">Those that this process may use: a launcher binds it to some.</param>
    /// <param name="host">Those of the host.</param>
    /// <param name="ranks">Processes that share the host.</param>
    internal static int DefaultThreads(int cores, int host, int ranks) => Math.Clamp(Math.Min(cores, host / ranks), 1, 256);

    public static Option<ulong> Seed() => Flag.Number(
        "--seed", "Seed of everything random", TrainDefaults.Seed, _ => true, "a whole number from 0");

    public static Option<object?> Crop()
    {
        Option<object?> option = Flag.OptionalNumberOrWord(RecipeFields.Crop);
        option.DefaultValueFactory = _ => (double)TrainDefaults.Crop;
        return option;
    }
}
