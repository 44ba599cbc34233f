using System.CommandLine;
using Galaxy.Kernels;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Recipes;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli;

/// <summary><c>galaxy train</c>: trains a network, tests it, and writes model and report into a run folder.</summary>
internal static class TrainCommand
{
    public static Command Create(Terminal terminal)
    {
        DataFlags data = DataFlags.ForTraining();
        RecipeFlags recipe = new();
        Option<string> network = NetworkChoice.Flag();
        Option<int> threads = TrainingFlags.Threads();
        Option<string?> folder = Flag.Place("--out", "DIR", "Folder for model and report; without it, a new one under runs");
        Option<bool> json = OutputFlags.Json();
        Command command = new("train", "Train a network, test it, and write model and report into a folder. The default verb.");
        data.AddTo(command);
        recipe.AddTo(command);
        foreach (Option option in (Option[])[network, threads, folder, json])
            command.Add(option);
        command.SetVerb(terminal, parsed => recipe.Read(parsed).Bind(asked => data.Read(parsed, _ => Images(asked)).Bind(images => Run(terminal, new TrainOptions(
            parsed.GetRequiredValue(network),
            images,
            asked,
            parsed.GetValue(threads),
            parsed.GetValue(folder),
            parsed.GetValue(json))))));
        return command;
    }

    private static TrainingImages Images(Recipe recipe) => new(TrainDefaults.TestShare, recipe.Validation, Sample: null, Mix: null);

    private static Result<ExitCode> Run(Terminal terminal, TrainOptions options) =>
        NetworkRegistry.Use(options.Network, new TrainVerb(options, terminal));
}
