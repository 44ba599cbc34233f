using System.CommandLine;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Flags;
using Galaxy.Pipeline.Recipes;
using Galaxy.Pipeline.Sky;

namespace Galaxy.Pipeline.Cli.Simulate;

/// <summary><c>galaxy simulate</c>: the simulated sky as PNGs in class folders.</summary>
internal static class SimulateCommand
{
    public static Command Create(Terminal terminal)
    {
        Option<string> folder = new Option<string>("--out")
        {
            Description = "Folder for the class folders; new or empty",
            HelpName = "DIR",
            Required = true,
        }.RefuseEmpty();
        Option<int> count = Flag.Number("--count", "Images", 1000, number => number is >= 1 and <= 1_000_000, "a whole number from 1 to 1000000");
        Option<int> size = Flag.Number("--size", "Side of an image in pixels", 64, side => side is >= 8 and <= 1024, "a whole number from 8 to 1024");
        Option<object?> crop = TrainingFlags.Crop();
        Option<string> mix = MixFlag.Create();
        Option<ulong> seed = TrainingFlags.Seed();
        Option<int> threads = TrainingFlags.Threads();
        Option<bool> json = OutputFlags.Json();
        Command command = new("simulate", "Write the simulated sky as PNGs in class folders.")
        {
            folder, count, size, crop, mix, seed, threads, json,
        };
        command.SetFileVerb(terminal, json, parsed => new SimulateVerb(
            new SimulateOptions(
                parsed.GetRequiredValue(folder), parsed.GetValue(count), parsed.GetValue(size), RecipeFraming.Of(parsed.GetRequiredValue(crop)!),
                SkyMixes.Of(parsed.GetRequiredValue(mix)), parsed.GetValue(seed), parsed.GetValue(threads), parsed.GetValue(json)),
            terminal).Run());
        return command;
    }
}
