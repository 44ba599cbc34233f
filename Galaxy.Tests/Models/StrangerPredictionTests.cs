using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Galaxy.Kernels;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Numerics;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Predict;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Models;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Layers;
using Galaxy.Tests.Imaging;

namespace Galaxy.Tests.Models;

/// <summary>docs/model.md and docs/layers.md are sufficient: a numpy script that follows them agrees with <c>predict</c>.</summary>
public sealed class StrangerPredictionTests : IDisposable
{
    private const string Script = "docs/model/predict.py";
    private const double Tolerance = 1e-5;

    private const string EveryLayer =
        """
        { "name": "EveryLayer", "input": { "height": 15, "width": 19, "channels": 1 }, "classes": ["a", "b b", "ç"],
          "layers": [
            { "type": "conv2d", "filters": 5, "kernel": 3, "padding": 1 }, { "type": "batchNorm", "epsilon": 0.01 }, { "type": "leakyRelu", "slope": 0.2, "name": "stem" },
            { "type": "conv2d", "filters": 5, "kernel": 5, "padding": 2, "name": "wide" }, { "type": "add", "from": "stem" }, { "type": "relu" },
            { "type": "maxPool2d", "size": 3, "stride": 2 }, { "type": "conv2d", "filters": 7, "kernel": 2, "stride": 2, "padding": 1 }, { "type": "maxPool2d", "size": 2 },
            { "type": "avgPool2d", "size": 2, "stride": 1 }, { "type": "depthwiseConv2d", "kernel": 3, "stride": 2, "padding": 2 }, { "type": "elu", "alpha": 0.7 },
            { "type": "depthwiseConv2d", "kernel": 2, "padding": 1 }, { "type": "silu" }, { "type": "globalAvgPool" },
            { "type": "flatten" }, { "type": "dropout", "rate": 0.5 }, { "type": "dense", "units": 6 }, { "type": "batchNorm" }, { "type": "relu" }, { "type": "dense", "units": 3 } ] }
        """;

    private readonly TemporaryFolder _folder = new();

    private string ModelPath => Path.Combine(_folder.Path, "model.safetensors");

    public void Dispose() => _folder.Dispose();

    /// <summary>A type that this network lacks is one that the script is not compared on.</summary>
    [Fact]
    public void Network_has_every_type_of_layer() =>
        Assert.All(ReferenceLayers.All, kind => Assert.Contains($"\"type\": \"{kind.Type}\"", EveryLayer, StringComparison.Ordinal));

    [NumpyTheory]
    [InlineData(false)]
    [InlineData(true)]
    public void Script_agrees_with_predict_on_every_type_of_layer_and_picture(bool turned)
    {
        using CompiledNetwork network = CompiledNetwork.From(EveryLayer);
        Save(network.Info, crop: null, new Temperature(1.7, turned));
        string[] pictures = [Picture(0, 31, 40, color: 0), Picture(2, 15, 19, color: 2), Picture(3, 31, 15, color: 3), Picture(4, 9, 33, color: 4), Picture(6, 31, 100, color: 6)];

        Agree(Ask(output => network.Use(new PredictVerb(Read(network.Info), new PredictOptions(pictures, PredictionFormat.Json, 2, turned), output))), pictures, turned);
    }

    [NumpyTheory]
    [InlineData("GalaxyNet", 24, true, null)]
    [InlineData("GalaxyDeep", 50, true, false)]
    [InlineData("Galaxy32", null, false, true)]
    [InlineData("GalaxyNormed", 90, false, false)]
    public void Script_agrees_with_predict_on_networks_of_the_build(string name, int? crop, bool turned, bool? temperature)
    {
        NetworkInfo network = NetworkRegistry.All.Single(known => known.Name == name);
        Save(network, crop, temperature is { } showing ? new Temperature(0.6, showing) : null);
        string[] pictures = [Picture(1, 64, 64, color: 2), Picture(2, 83, 71, color: 2), Picture(3, 200, 133, color: 2)];

        Agree(Ask(output => NetworkRegistry.Use(name, new PredictVerb(Read(network), new PredictOptions(pictures, PredictionFormat.Json, 2, turned), output))), pictures, turned);
    }

    private static string Ask(Func<Terminal, Result<ExitCode>> predict)
    {
        using StringWriter output = new();
        Terminal terminal = new(output, TextWriter.Null, OutputIsLive: false, ErrorIsLive: false, TimeProvider.System, CancellationToken.None);
        Assert.Equal(ExitCode.Success, Assert.IsType<Result<ExitCode>.Ok>(predict(terminal)).Value);
        return output.ToString();
    }

    private void Agree(string predicted, string[] pictures, bool turned)
    {
        using JsonDocument ours = JsonDocument.Parse(predicted);
        using JsonDocument theirs = JsonDocument.Parse(Numpy.Run(Script, [ModelPath, .. pictures, .. turned ? ["--tta"] : Array.Empty<string>()]));
        Assert.True(JsonElement.DeepEquals(ours.RootElement.GetProperty("classes"), theirs.RootElement.GetProperty("classes")));
        foreach ((JsonElement our, JsonElement their) in Rows(ours).Zip(Rows(theirs)))
        {
            Assert.Equal(our.GetProperty("class").GetString(), their.GetProperty("class").GetString());
            Assert.All(Values(our).Zip(Values(their)), pair => Assert.Equal(pair.First, pair.Second, Tolerance));
            Assert.InRange(Values(our).Max(), 0.0, 0.9999);
        }

        Assert.Equal(pictures.Length, Rows(theirs).Count());
    }

    private static JsonElement.ArrayEnumerator Rows(JsonDocument answer) => answer.RootElement.GetProperty("predictions").EnumerateArray();

    private static double[] Values(JsonElement row) => [.. row.GetProperty("probabilities").EnumerateArray().Select(value => value.GetDouble())];

    /// <summary>A network with initial weights, and random running statistics.</summary>
    private void Save(NetworkInfo network, int? crop, Temperature? temperature)
    {
        RandomStream random = new(seed: 32);
        Weights weights = Weights.FromTensors(network, parameter => [.. Enumerable.Range(0, parameter.Count).Select(_ => Value(parameter, ref random))]);
        ImmutableArray<float> mean = [.. ((float[])[0.11f, 0.13f, 0.17f])[..network.Input.Channels]];
        Model model = new(
            network.Name, network.Spec, network.Classes, crop, new Standardization(mean, [.. mean.Select(value => value + 0.1f)]), Seed: 1,
            new TrainingImages(0.2, 0, null, null), weights) { Temperature = temperature };
        File.WriteAllBytes(ModelPath, ModelFile.ToBytes(model, network));
    }

    private static float Value(ParameterInfo parameter, ref RandomStream random) => parameter.Name.Split('.')[^1] switch
    {
        "running_var" => 0.5f + random.NextSingle(),
        "weight" when parameter.Shape.Length == 1 => 0.5f + random.NextSingle(),
        "weight" => (float)(random.NextNormal() * Math.Sqrt((double)parameter.Shape[0] / parameter.Count)),
        _ => (float)(0.1 * random.NextNormal()),
    };

    private Model Read(NetworkInfo network) =>
        Assert.IsType<Result<Model>.Ok>(ModelFile.Read(File.ReadAllBytes(ModelPath), ModelPath, network)).Value;

    private string Picture(int number, int height, int width, int color)
    {
        string path = Path.Combine(_folder.Path, string.Create(CultureInfo.InvariantCulture, $"{number}.png"));
        File.WriteAllBytes(path, PngWriter.Write(height, width, depth: 8, color, isInterlaced: false, withTransparentColor: false).File);
        return path;
    }
}
