using System.CommandLine;
using Galaxy.Kernels;

namespace Galaxy.Pipeline.Cli;

/// <summary><c>galaxy evaluate</c>: repeats the test of a training, or tests a model on other images.</summary>
internal static class EvaluateCommand
{
    private const string Description =
        "Test a trained model. With the --data, --sample, --test and --validation of its training these are its test images again; "
        + "--test 1 takes all images of another folder.";

    public static Command Create(Terminal terminal)
    {
        Argument<string> model = ModelArgument.Create();
        DataFlags data = DataFlags.ForEvaluation();
        Option<ulong?> seed = Flag.OptionalNumber<ulong>("--seed", "Seed of sample and split, the model's by default", _ => true, "a whole number from 0", 1);
        Option<string?> network = NetworkChoice.OptionalFlag();
        Option<int> threads = TrainingFlags.Threads();
        Option<bool> json = OutputFlags.Json();
        Command command = new("evaluate", Description) { model };
        data.AddTo(command);
        foreach (Option option in (Option[])[seed, network, threads, json])
            command.Add(option);
        command.SetVerb(terminal, parsed => data.Read(parsed).Bind(images => ModelChoice
            .Read(parsed.GetRequiredValue(model), parsed.GetValue(network))
            .Bind(choice => NetworkRegistry.Use(choice.Network.Name, new EvaluateVerb(
                choice.Model,
                new EvaluateOptions(images, parsed.GetValue(seed) ?? choice.Model.Seed, parsed.GetValue(threads), parsed.GetValue(json)),
                terminal)))));
        return command;
    }
}
