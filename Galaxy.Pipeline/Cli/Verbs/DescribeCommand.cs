using System.CommandLine;
using Galaxy.Kernels;

namespace Galaxy.Pipeline.Cli;

/// <summary><c>galaxy describe</c>: a network's layers with shapes, parameters, FLOPs and memory.</summary>
internal static class DescribeCommand
{
    public static Command Create(Terminal terminal)
    {
        Option<string> network = NetworkChoice.Flag();
        Option<int> batch = TrainingFlags.Batch();
        Option<int> threads = TrainingFlags.Threads();
        Option<bool> json = OutputFlags.Json();
        Command command = new("describe", "Show a network's layers with shapes, parameters, FLOPs and memory.") { network, batch, threads, json };
        command.SetVerb(terminal, parsed => Run(
            terminal, parsed.GetRequiredValue(network), parsed.GetValue(batch), parsed.GetValue(threads), parsed.GetValue(json)));
        return command;
    }

    private static Result<ExitCode> Run(Terminal terminal, string name, int batch, int threads, bool json)
    {
        NetworkDescription description = new(NetworkChoice.Named(name), batch, threads);
        if (json)
            terminal.WriteJson(description.ToJson());
        else
            description.Show(terminal.Reporter(json));
        return Result.Ok(ExitCode.Success);
    }
}
