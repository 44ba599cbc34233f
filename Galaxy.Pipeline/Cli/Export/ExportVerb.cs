using System.Collections.Immutable;
using System.Text;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Export;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Reports.Json;

namespace Galaxy.Pipeline.Cli.Export;

/// <summary>Writes a model's files for other programs.</summary>
internal sealed class ExportVerb(NetworkInfo network, Model model, ExportOptions options, Terminal terminal)
{
    private readonly Reporter _reporter = terminal.Reporter(options.Json);

    public Result<ExitCode> Run() =>
        from files in Files()
        from free in files.Select(file => file.Check()).All()
        from written in ExportedFile.WriteAll(files)
        select Tell(files);

    private Result<ImmutableArray<ExportedFile>> Files() =>
        from onnx in options.Onnx is { } file ? Onnx(file) : Result.Ok<ImmutableArray<ExportedFile>>([])
        from pyTorch in options.Safetensors is { } file ? PyTorch(file) : Result.Ok<ImmutableArray<ExportedFile>>([])
        let files = onnx.AddRange(pyTorch)
        from some in files.IsEmpty ? new Problem("export", "no file is named", "Add --onnx FILE or --safetensors FILE") : Result.Done
        from different in CheckDifferent(files)
        select files;

    /// <summary>The script has a name that nobody gave, which may be that of another file. On some disks case does not matter.</summary>
    private static Result<Unit> CheckDifferent(ImmutableArray<ExportedFile> files) => files
        .GroupBy(file => Path.GetFullPath(file.Path), StringComparer.OrdinalIgnoreCase)
        .FirstOrDefault(same => same.Count() > 1) is { } same
            ? new Problem("export", $"{same.First().Path} would be written twice",
                "Give the files different names; the script is named after --safetensors")
            : Result.Done;

    /// <summary>Only a graph from colors needs channels that a picture has.</summary>
    private Result<ImmutableArray<ExportedFile>> Onnx(string file) =>
        (options.Input == OnnxInput.Colors ? InputChannels.Check(network.Input) : Result.Done).Map(_ => ImmutableArray.Create(
            new ExportedFile(ExportCommand.Onnx, file, stream => OnnxFile.Write(stream, model, network, options.Input))));

    /// <summary>The model file, and if it is wanted the script of the same name, which reads pictures.</summary>
    private Result<ImmutableArray<ExportedFile>> PyTorch(string file)
    {
        const string extension = ".safetensors";
        if (!file.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            return new Problem(
                ExportCommand.Safetensors, $"{file} does not end in {extension}", $"Name it NAME{extension}; the script is then NAME.py");
        ExportedFile weights = new(ExportCommand.Safetensors, file, stream => ModelFile.Write(stream, model, network));
        return options.PyTorch
            ? InputChannels.Check(network.Input).Map(_ => ImmutableArray.Create(weights, Script(file)))
            : Result.Ok(ImmutableArray.Create(weights));
    }

    private ExportedFile Script(string weights)
    {
        string script = PyTorchScript.Of(model, network, Path.GetFileName(weights));
        return new(ExportCommand.Safetensors, Path.ChangeExtension(weights, ".py"), stream => stream.Write(Encoding.UTF8.GetBytes(script)));
    }

    private ExitCode Tell(ImmutableArray<ExportedFile> files)
    {
        foreach (ExportedFile file in files)
            _reporter.Say($"Written: {file.Path}");
        if (model.Temperature is { AllOrientations: true })
            _reporter.Warn("the model's temperature is for predict --tta, so the exported probabilities are not scaled.");
        if (options.Json)
            terminal.WriteJson(new ExportDocument(network.Name, [.. files.Select(file => file.Path)]));
        return ExitCode.Success;
    }
}
