using System.CommandLine;
using Galaxy.Kernels;
using Galaxy.Pipeline.Models;

namespace Galaxy.Pipeline.Cli;

/// <summary><c>galaxy evaluate</c>: repeats the test of a training, or tests a model on other images.</summary>
internal static class EvaluateCommand
{
    private const string Description =
        "Test a trained model. On the images of its training these are its test images again; of other images, all. What is given by flags "
        + "goes before what the model remembers of its training.";

    public static Command Create(Terminal terminal)
    {
        Argument<string> model = ModelArgument.Create();
        DataFlags data = DataFlags.ForEvaluation();
        Option<ulong?> seed = Flag.OptionalNumber<ulong>("--seed", "Seed of sample and split, the model's by default", _ => true, "a whole number from 0", 1);
        Option<string?> network = NetworkChoice.OptionalFlag();
        Option<int> threads = TrainingFlags.Threads();
        Option<bool> turned = OutputFlags.Turned();
        Option<bool> json = OutputFlags.Json();
        Command command = new("evaluate", Description) { model };
        data.AddTo(command);
        foreach (Option option in (Option[])[seed, network, threads, turned, json])
            command.Add(option);
        command.SetVerb(terminal, parsed => ModelChoice
            .Read(parsed.GetRequiredValue(model), parsed.GetValue(network))
            .Bind(choice => data.Read(parsed, isFolder => Defaults(choice.Model, isFolder))
                .Bind(images => NetworkRegistry.Use(choice.Network.Name, new EvaluateVerb(
                    choice.Model,
                    new EvaluateOptions(images, parsed.GetValue(seed) ?? choice.Model.Seed, parsed.GetValue(threads), parsed.GetValue(turned), parsed.GetValue(json)),
                    terminal)))));
        return command;
    }

    /// <summary>A model from the simulated sky has seen no image of any folder, and the other way round: then all are for the test.</summary>
    private static TrainingImages Defaults(Model model, bool isFolder) =>
        isFolder == model.Images.Mix is null ? model.Images : new TrainingImages(Test: 1, Validation: 0, Sample: null, Mix: null);
}
