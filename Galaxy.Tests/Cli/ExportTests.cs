using System.Text.Json;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Export;
using Galaxy.Pipeline.Export;
using Galaxy.Pipeline.Models;
using Galaxy.Tests.Export;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Models;

namespace Galaxy.Tests.Cli;

/// <summary>A model exported by the command line.</summary>
public sealed class ExportTests(TrainedModel trained) : IClassFixture<TrainedModel>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string this[string name] => Path.Combine(_folder.Path, name);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Onnx_file_classifies()
    {
        Assert.Equal($"Written: {this["galaxy.onnx"]}\n", CommandLine.Must("export", trained.Run, "--onnx", this["galaxy.onnx"]));
        Assert.Equal(1, OnnxPredictions.Of(File.ReadAllBytes(this["galaxy.onnx"]), new float[3 * 64 * 64], count: 1).Sum(), 1e-5);
    }

    [Fact]
    public void Safetensors_file_is_the_model_with_a_script_beside_it()
    {
        string printed = CommandLine.Must("export", trained.Run, "--safetensors", this["galaxy.safetensors"], "--for", "pytorch", "--json");
        Assert.Equal(
            [this["galaxy.safetensors"], this["galaxy.py"]],
            JsonElement.Parse(printed).GetProperty("files").EnumerateArray().Select(file => file.GetString()));
        Assert.Equal(File.ReadAllBytes(Path.Combine(trained.Run, "model.safetensors")), File.ReadAllBytes(this["galaxy.safetensors"]));
        Assert.Contains("with_name(\"galaxy.safetensors\")", File.ReadAllText(this["galaxy.py"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Safetensors_file_without_a_program_is_the_model_alone()
    {
        Assert.Equal($"Written: {this["galaxy.safetensors"]}\n", CommandLine.Must("export", trained.Run, "--safetensors", this["galaxy.safetensors"]));
        Assert.Single(Directory.EnumerateFiles(_folder.Path));
    }

    [Fact]
    public void Flag_that_would_do_nothing_is_refused()
    {
        Refuses("--standardized-input: it is about the ONNX file", "--standardized-input", "--safetensors", this["new.safetensors"]);
        Refuses("--for: its script reads the safetensors file", "--for", "pytorch", "--onnx", this["new.onnx"]);
        Assert.Empty(Directory.EnumerateFiles(_folder.Path));
    }

    [Fact]
    public void File_that_cannot_be_written_leaves_none_behind()
    {
        CommandLine.Answer answer = CommandLine.Run(
            "export", trained.Run, "--onnx", this["new.onnx"], "--safetensors", this[$"{new string('a', 300)}.safetensors"]);

        Assert.NotEqual(ExitCode.Success, answer.Code);
        Assert.Contains("cannot be written", answer.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_folder.Path));
    }

    [Fact]
    public void Only_what_reads_pictures_needs_channels_that_a_picture_has()
    {
        using CompiledNetwork network = CompiledNetwork.From(Net.Input(8, 8, 2).Flatten().Dense(2));
        Model model = RandomModel.Of(network.Info, crop: null, temperature: null);
        ExportOptions none = new(Onnx: null, OnnxInput.Colors, Safetensors: null, PyTorch: false, Json: true);

        Assert.Contains("2 channels", Export(none with { Onnx = this["two.onnx"] }).Failure().What, StringComparison.Ordinal);
        Assert.Contains("2 channels", Export(none with { Safetensors = this["two.safetensors"], PyTorch = true }).Failure().What, StringComparison.Ordinal);
        Export(none with { Onnx = this["two.onnx"], Input = OnnxInput.Standardized, Safetensors = this["two.safetensors"] }).Value();
        Assert.Equal(2, Directory.EnumerateFiles(_folder.Path).Count());

        Result<ExitCode> Export(ExportOptions options) => new ExportVerb(network.Info, model, options, new Terminal(
            TextWriter.Null, TextWriter.Null, OutputIsLive: false, ErrorIsLive: false, TimeProvider.System, CancellationToken.None)).Run();
    }

    [Fact]
    public void Bad_places_are_refused_and_nothing_is_written()
    {
        File.WriteAllText(this["there.py"], "mine");
        Refuses("no file is named");
        Refuses("there.py already exists", "--safetensors", this["there.safetensors"], "--for", "pytorch");
        Refuses("already exists", "--onnx", _folder.Path);
        Refuses("there is no folder", "--onnx", this["nowhere/galaxy.onnx"]);
        Refuses("does not end in .safetensors", "--safetensors", this["galaxy.bin"]);
        Refuses("there.py already exists", "--onnx", this["new.onnx"], "--safetensors", this["there.safetensors"], "--for", "pytorch");
        Refuses("it is empty", "--onnx", "");
        Refuses("would be written twice", "--onnx", this["new.py"], "--safetensors", this["new.safetensors"], "--for", "pytorch");
        Refuses("would be written twice", "--onnx", this["./new.safetensors"], "--safetensors", this["new.safetensors"]);
        Assert.Equal("there.py", Path.GetFileName(Assert.Single(Directory.EnumerateFiles(_folder.Path))));
        Assert.Equal("mine", File.ReadAllText(this["there.py"]));
    }

    private void Refuses(string message, params IEnumerable<string> flags)
    {
        CommandLine.Answer answer = CommandLine.Run(["export", trained.Run, .. flags]);
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains(message, answer.Error, StringComparison.Ordinal);
    }
}
