using CsCheck;
using Galaxy.Kernels;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Export;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Training;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Layers;
using Galaxy.Tests.Models;
using Galaxy.Tests.Reference;

namespace Galaxy.Tests.Export;

/// <summary>ONNX Runtime computes the probabilities of <c>predict</c> from an exported model.</summary>
public sealed class OnnxAgreementTests
{
    private const double Tolerance = 1e-5;

    public static TheoryData<string> Names => [.. NetworkRegistry.All.Where(network => network.Votes is null).Select(network => network.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_network_of_the_build_agrees(string name) => NetworkRegistry.Use(name, new Agreeing(OnnxInput.Colors));

    [Theory]
    [InlineData(EveryLayer.Json, true)]
    [InlineData(EveryLayer.Json, false)]
    [InlineData(EveryLayer.TiedJson, false)]
    public void Every_layer_type_agrees_on_luma(string json, bool isStandardized)
    {
        using CompiledNetwork network = CompiledNetwork.From(json);
        network.Use(new Agreeing(isStandardized ? OnnxInput.Standardized : OnnxInput.Colors));
    }

    [Fact]
    public void Network_of_the_build_agrees_on_standardized_values() => NetworkRegistry.Use("Galaxy32", new Agreeing(OnnxInput.Standardized));

    /// <summary>Each is the seed of ten networks, which are compiled together.</summary>
    [Theory]
    [InlineData(101)]
    [InlineData(102)]
    [InlineData(103)]
    public void Random_networks_agree(uint seed)
    {
        Net[] nets =
        [
            .. RandomNets.All.Where(net => net.Image.Channels is 1 or 3).Draw(seed, count: 10)
                .Select((drawn, index) => drawn.Value with { Name = $"Random{index}" }),
        ];
        using CompiledNetworks networks = CompiledNetworks.From(nets);
        Assert.All(nets, net => networks[net.Name].Use(new Agreeing(OnnxInput.Colors)));
    }

    /// <summary>As <c>predict</c> does, which applies such a temperature with <c>--tta</c> alone.</summary>
    [Fact]
    public void Temperature_of_averages_over_orientations_is_not_applied() =>
        NetworkRegistry.Use("Galaxy32", new Agreeing(OnnxInput.Colors) { Temperature = new Temperature(2.5, AllOrientations: true) });

    private sealed class Agreeing(OnnxInput input) : INetworkUser<bool>
    {
        public Temperature Temperature { get; init; } = new(1.7, AllOrientations: false);

        public bool Use<TNetwork>() where TNetwork : INetwork
        {
            NetworkInfo network = TNetwork.Info;
            Model model = RandomModel.Of(network, crop: null, Temperature);
            Dataset pictures = SkyPictures.Fifty(network);
            using Workers workers = new(2);
            float[] expected = [.. model.Predict<TNetwork>(pictures, workers)!.Probabilities];

            byte[] file = OnnxPredictions.File(model, network, input);
            float[] values = input == OnnxInput.Colors
                ? SkyPictures.ChannelsFirst(pictures, image => [.. image.Pixels.ToArray().Select(value => (float)value)], channels: 3)
                : SkyPictures.ChannelsFirst(pictures, image => Standardize(image, model, network), network.Input.Channels);
            AssertAgree(expected, OnnxPredictions.Of(file, values, pictures.Count), network);
            AssertAgree(expected[..network.Classes.Length], OnnxPredictions.Of(file, values[..(values.Length / pictures.Count)], count: 1), network);
            return true;
        }

        private static float[] Standardize(Galaxy.Pipeline.Imaging.Image image, Model model, NetworkInfo network)
        {
            float[] values = new float[network.Input.Count];
            model.Standardization.ToTable().Standardize(image, orientation: 1, values);
            return values;
        }

        private static void AssertAgree(float[] expected, float[] actual, NetworkInfo network)
        {
            Assert.Equal(expected.Length, actual.Length);
            double largest = expected.Zip(actual, (one, other) => Math.Abs((double)one - other)).Max();
            Assert.True(largest <= Tolerance, $"{network.Name} differs by {largest:e1}: {network.Spec}");
        }
    }
}
