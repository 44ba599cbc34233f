using System.CommandLine;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Flags;
using Galaxy.Pipeline.Code;
using Galaxy.Pipeline.OnDemand;
using Galaxy.Pipeline.Reports.Json;

namespace Galaxy.Pipeline.Cli.Describe;

/// <summary><c>galaxy describe</c>: a network's layers with shapes, parameters, FLOPs and memory.</summary>
internal static class DescribeCommand
{
    public static Command Create(Terminal terminal)
    {
        Option<string> network = NetworkChoice.Flag();
        Option<int> batch = TrainingFlags.Batch();
        Option<int> threads = TrainingFlags.Threads();
        Option<string?> code = Flag.Place("--code", "LAYER", "Print the generated C# of a layer instead");
        Option<bool> json = OutputFlags.Json();
        Command command = new("describe", "Show a network's layers with shapes, parameters, FLOPs and memory.")
        {
            network, batch, threads, code, json,
        };
        command.SetVerb(terminal, parsed => NetworkChoice.Network(parsed.GetRequiredValue(network), terminal).Bind(chosen =>
            parsed.GetValue(code) is { } layer
                ? PrintCode(terminal, chosen, layer, parsed.GetValue(json))
                : Run(terminal, chosen.Info, parsed.GetValue(batch), parsed.GetValue(threads), parsed.GetValue(json))));
        return command;
    }

    private static Result<ExitCode> PrintCode(Terminal terminal, IRunnableNetwork network, string layer, bool json) =>
        LayerCode.Find(network.Info, layer, network.Sources()).Map(code =>
        {
            if (json)
                terminal.WriteJson(code);
            else
                terminal.Output.Write(string.Join('\n', code.Files.Select(file => file.Text)));
            return ExitCode.Success;
        });

    private static Result<ExitCode> Run(Terminal terminal, NetworkInfo network, int batch, int threads, bool json)
    {
        if (json)
            terminal.WriteJson(NetworkDocument.Of(network, batch, threads));
        else
            new NetworkDescription(network, batch, threads).Show(terminal.Reporter(json));
        return Result.Ok(ExitCode.Success);
    }
}
