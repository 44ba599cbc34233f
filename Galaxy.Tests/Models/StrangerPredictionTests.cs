using System.Globalization;
using System.Text.Json;
using Galaxy.Kernels;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Predict;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Imaging.Framings;
using Galaxy.Pipeline.Models;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Imaging.Framings;
using Galaxy.Tests.Layers;
using Galaxy.Tests.Imaging;

namespace Galaxy.Tests.Models;

/// <summary>docs/model.md and docs/layers.md are sufficient: a numpy script that follows them agrees with <c>predict</c>.</summary>
public sealed class StrangerPredictionTests : IDisposable
{
    private const string Script = "docs/model/predict.py";
    private const double Tolerance = 1e-5;

    private readonly TemporaryFolder _folder = new();

    private string ModelPath => Path.Combine(_folder.Path, "model.safetensors");

    public void Dispose() => _folder.Dispose();

    [NumpyTheory]
    [InlineData(EveryLayer.Json, false)]
    [InlineData(EveryLayer.Json, true)]
    [InlineData(EveryLayer.TiedJson, false)]
    public void Script_agrees_with_predict_on_every_type_of_layer_and_picture(string json, bool turned)
    {
        using CompiledNetwork network = CompiledNetwork.From(json);
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

    [NumpyTheory]
    [InlineData(true)]
    [InlineData(false)]
    public void Script_frames_by_light_as_predict_does(bool turned)
    {
        NetworkInfo network = NetworkRegistry.All.Single(known => known.Name == "Galaxy32");
        Model model = RandomModel.Of(network, crop: null, temperature: null) with { Framing = new Framing.ByLight() };
        File.WriteAllBytes(ModelPath, ModelFile.ToBytes(model, network));
        string[] pictures = [.. GalaxyFiles.Write(_folder.Path), Picture(1, 64, 64, color: 2), Picture(2, 7, 71, color: 2)];

        Agree(Ask(output => NetworkRegistry.Use("Galaxy32", new PredictVerb(Read(network), new PredictOptions(pictures, PredictionFormat.Json, 2, turned), output))), pictures, turned);
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

    private void Save(NetworkInfo network, int? crop, Temperature? temperature) =>
        File.WriteAllBytes(ModelPath, ModelFile.ToBytes(RandomModel.Of(network, crop, temperature), network));

    private Model Read(NetworkInfo network) =>
        Assert.IsType<Result<Model>.Ok>(ModelFile.Read(File.ReadAllBytes(ModelPath), ModelPath, network)).Value;

    private string Picture(int number, int height, int width, int color)
    {
        string path = Path.Combine(_folder.Path, string.Create(CultureInfo.InvariantCulture, $"{number}.png"));
        File.WriteAllBytes(path, PngWriter.Write(height, width, depth: 8, color, isInterlaced: false, withTransparentColor: false).File);
        return path;
    }
}
