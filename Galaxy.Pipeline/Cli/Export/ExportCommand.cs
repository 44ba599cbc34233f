using System.CommandLine;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Flags;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Export;

namespace Galaxy.Pipeline.Cli.Export;

/// <summary><c>galaxy export</c>: a model for other programs.</summary>
internal static class ExportCommand
{
    public const string Onnx = "--onnx";
    public const string Safetensors = "--safetensors";
    private const string StandardizedInput = "--standardized-input";
    private const string For = "--for";

    public static Command Create(Terminal terminal)
    {
        Argument<string> model = ModelArgument.Create();
        Option<string?> onnx = Flag.Place(Onnx, "FILE", "Write the network with its weights as ONNX, from colors to probabilities");
        Option<bool> standardized = Flag.Switch(StandardizedInput, "Leave standardization out of the ONNX file: it takes standardized values");
        Option<string?> safetensors = Flag.Place(Safetensors, "FILE", "Write the model file");
        Option<string?> program = Flag.OptionalChoice(For, $"With {Safetensors}, write a script beside it that builds the network in", "pytorch");
        Option<string?> network = NetworkChoice.OptionalFlag();
        Option<bool> json = OutputFlags.Json();
        Command command = new("export", "Write a model for other programs: as ONNX, or as safetensors, also with a PyTorch script.")
        {
            model, onnx, standardized, safetensors, program, network, json,
        };
        command.SetFileVerb(terminal, json, parsed =>
        {
            using Lifetime lifetime = new();
            OnnxInput input = parsed.GetValue(standardized) ? OnnxInput.Standardized : OnnxInput.Colors;
            ExportOptions options = new(
                parsed.GetValue(onnx), input, parsed.GetValue(safetensors), PyTorch: parsed.GetValue(program) is not null, parsed.GetValue(json));
            return
                from fitting in CheckTogether(options)
                from choice in ModelChoice.Read(parsed.GetRequiredValue(model), parsed.GetValue(network), terminal).Map(lifetime.Keep)
                from classes in options.Onnx is null && !options.PyTorch ? Result.Ok(choice) : choice.OfClasses("export as ONNX or with a script")
                from code in new ExportVerb(choice.Network.Info, choice.Model, options, terminal).Run()
                select code;
        });
        return command;
    }

    private static Result<Unit> CheckTogether(ExportOptions options) => options switch
    {
        { Onnx: null, Input: OnnxInput.Standardized } =>
            new Problem(StandardizedInput, "it is about the ONNX file, and none is named", $"Add {Onnx} FILE, or leave it out"),
        { Safetensors: null, PyTorch: true } =>
            new Problem(For, "its script reads the safetensors file, and none is named", $"Add {Safetensors} FILE, or leave it out"),
        _ => Result.Done,
    };
}
