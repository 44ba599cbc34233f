using System.Globalization;
using System.Text.Json;
using Galaxy.Kernels;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Export;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Framings;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Training;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Imaging;
using Galaxy.Tests.Imaging.Framings;
using Galaxy.Tests.Layers;
using Galaxy.Tests.Models;

namespace Galaxy.Tests.Export;

/// <summary>
/// Scripts for PyTorch, run with stand-ins for its packages where Python and numpy are: every name and shape is as in the file, and the
/// probabilities are those of <c>predict</c>.
/// </summary>
public sealed class PyTorchScriptTests : IDisposable
{
    private const string Runner = "Galaxy.Tests/Export/run_exported.py";
    private const string Weights = "model.safetensors";
    private const double Tolerance = 1e-5;

    /// <summary>Names that are Python's or the module's own, and a dense layer right behind a map.</summary>
    private static readonly Net TakenNames = Net.Input(9, 9, 3)
        .Conv(4, 3).Named("type").Relu().Named("class").Conv(4, 3, padding: 1).Named("_hidden").Plus("class")
        .GlobalAvgPool().Dense(2).Named("forward");

    private static readonly Temperature Warm = new(1.7, AllOrientations: false);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Scripts_are_the_reviewed_ones()
    {
        using CompiledNetwork everyLayer = CompiledNetwork.From(EveryLayer.Json);
        using CompiledNetwork everyTied = CompiledNetwork.From(EveryLayer.TiedJson);
        using CompiledNetwork takenNames = CompiledNetwork.From(TakenNames);
        Snapshot.MatchAll([("EveryLayer", Script(everyLayer.Info, crop: 24)), ("EveryTied", Script(everyTied.Info, crop: 24)), ("TakenNames", Script(takenNames.Info, crop: null))], "py");

        static string Script(NetworkInfo network, int? crop) => PyTorchScript.Of(RandomModel.Of(network, crop, Warm), network, Weights);
    }

    [NumpyTheory]
    [InlineData(EveryLayer.Json, 24)]
    [InlineData(EveryLayer.TiedJson, 24)]
    [InlineData(null, null)]
    public void Script_agrees_with_predict_on_any_network(string? json, int? crop)
    {
        using CompiledNetwork network = CompiledNetwork.From(json ?? TakenNames.Json());
        network.Use(new Agreeing(_folder.Path, crop, Warm));
    }

    [NumpyTheory]
    [InlineData("GalaxyNet")]
    [InlineData("GalaxyNormed")]
    public void Script_agrees_with_predict_on_networks_of_the_build(string name) =>
        NetworkRegistry.Use(name, new Agreeing(_folder.Path, Crop: 50, Warm with { AllOrientations = true }));

    [NumpyTheory]
    [InlineData("Galaxy32")]
    public void Script_frames_by_light_as_predict_does(string name) =>
        NetworkRegistry.Use(name, new Agreeing(_folder.Path, Crop: null, Warm) { Framing = new Framing.ByLight(), Pictures = GalaxyFiles.Write(_folder.Path) });

    [Fact]
    public void Page_on_model_files_has_the_same_framing() =>
        Assert.Contains(PythonFraming.Functions().ReplaceLineEndings("\n"), SourceTree.Read("docs/model/predict.py"), StringComparison.Ordinal);

    private sealed record Agreeing(string Folder, int? Crop, Temperature Temperature) : INetworkUser<bool>
    {
        public Framing Framing { get; init; } = Framing.Middle(Crop);

        public string[] Pictures { get; init; } = [];

        public bool Use<TNetwork>() where TNetwork : INetwork
        {
            NetworkInfo network = TNetwork.Info;
            Model model = RandomModel.Of(network, Crop, Temperature) with { Framing = Framing };
            File.WriteAllBytes(Path.Combine(Folder, Weights), ModelFile.ToBytes(model, network));
            string script = Path.Combine(Folder, "model.py");
            File.WriteAllText(script, PyTorchScript.Of(model, network, Weights));
            string[] pictures = [Picture(31, 40, color: 0), Picture(64, 64, color: 2), Picture(80, 100, color: 6), .. Pictures];

            using Workers workers = new(1);
            Dataset images = new(network.Classes, [.. pictures.Select(picture => Load(picture, model, network))]);
            float[] expected = [.. model.Predict<TNetwork>(images, workers)!.Probabilities];
            double[] actual = [.. JsonSerializer.Deserialize<double[][]>(Numpy.Run(Runner, [script, .. pictures]))!.SelectMany(row => row)];
            Assert.Equal(expected.Length, actual.Length);
            Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, Tolerance));
            return true;
        }

        private static LabeledImage Load(string file, Model model, NetworkInfo network) => LabeledImage.Of(
            Assert.IsType<Result<ScaledImage>.Ok>(Pipeline.Data.Pictures.Decoder(network.Input, model.Framing)(new PictureContent.Encoded(File.ReadAllBytes(file)), file)).Value, label: 0, file);

        private string Picture(int height, int width, int color)
        {
            string path = Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"{color}.png"));
            File.WriteAllBytes(path, PngWriter.Write(height, width, depth: 8, color, isInterlaced: false, withTransparentColor: false).File);
            return path;
        }
    }
}
