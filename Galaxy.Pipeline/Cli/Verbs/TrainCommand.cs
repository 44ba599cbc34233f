using System.CommandLine;
using Galaxy.Kernels;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli;

/// <summary><c>galaxy train</c>: trains a network, tests it, and writes model and report into a run folder.</summary>
internal static class TrainCommand
{
    public static Command Create(Terminal terminal)
    {
        DataFlags data = DataFlags.ForTraining();
        OptimizerFlags optimizer = new();
        Option<ulong> seed = TrainingFlags.Seed();
        Option<int> epochs = Flag.Number("--epochs", "Times every training image is shown", TrainDefaults.Epochs, count => count >= 1, "a whole number from 1");
        Option<int> batch = TrainingFlags.Batch();
        Option<string> schedule = TrainingFlags.Schedule();
        Option<int> crop = TrainingFlags.Crop();
        Option<string> network = NetworkChoice.Flag();
        Option<int> threads = TrainingFlags.Threads();
        Option<string?> folder = Flag.Place("--out", "DIR", "Folder for model and report; without it, a new one under runs");
        Option<bool> json = OutputFlags.Json();
        Command command = new("train", "Train a network, test it, and write model and report into a folder. The default verb.");
        data.AddTo(command);
        foreach (Option option in (Option[])[seed, epochs, batch])
            command.Add(option);
        optimizer.AddTo(command);
        foreach (Option option in (Option[])[schedule, crop, network, threads, folder, json])
            command.Add(option);
        command.SetVerb(terminal, parsed => data.Read(parsed).Bind(images => optimizer.Read(parsed).Bind(update => Run(terminal, new TrainOptions(
            parsed.GetRequiredValue(network),
            images,
            TrainingFlags.ReadCrop(parsed.GetValue(crop)),
            new TrainSettings(update, parsed.GetValue(epochs), parsed.GetValue(batch), parsed.GetValue(seed))
            {
                Schedule = TrainingFlags.ReadSchedule(parsed.GetRequiredValue(schedule)),
            },
            parsed.GetValue(threads),
            parsed.GetValue(folder),
            parsed.GetValue(json))))));
        return command;
    }

    private static Result<ExitCode> Run(Terminal terminal, TrainOptions options) =>
        NetworkRegistry.Use(options.Network, new TrainVerb(options, terminal));
}
