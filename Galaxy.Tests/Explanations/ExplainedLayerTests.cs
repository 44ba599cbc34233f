using Galaxy.Kernels;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Explanations;
using Galaxy.Tests.Models;

namespace Galaxy.Tests.Explanations;

public sealed class ExplainedLayerTests
{
    private static NetworkInfo Network => NetworkRegistry.All.Single(network => network.Name == "GalaxyNet");

    [Theory]
    [InlineData(null, "conv3")]
    [InlineData("conv2", "conv2")]
    [InlineData("CONV1", "conv1")]
    public void Layer_is_found_by_its_name_and_is_the_last_convolution_without_one(string? name, string expected)
    {
        ExplainedLayer layer = Assert.IsType<Result<ExplainedLayer>.Ok>(ExplainedLayer.Find(Network, name)).Value;
        Assert.Equal(expected, layer.Name);
        Assert.Contains(expected, layer.Map.Layers);
    }

    [Theory]
    [InlineData("cov2", "no layer 'cov2'. Did you mean 'conv2'? There are conv1, conv2, conv3.")]
    [InlineData("attention", "no layer 'attention'. Choose from conv1, conv2, conv3.")]
    [InlineData("dense1", "is not a convolution. Choose from conv1, conv2, conv3.")]
    [InlineData("maxPool3", "is not a convolution. Choose from conv1, conv2, conv3.")]
    public void Other_names_are_refused_with_those_to_choose_from_the_nearest_first(string name, string words) =>
        Assert.Contains(words, $"{Problem(Network, name)}", StringComparison.Ordinal);

    [Fact]
    public void Network_without_a_convolution_is_refused() =>
        Assert.Contains("no convolution", Problem(TinyNetwork.Info, null).What, StringComparison.Ordinal);

    private static Problem Problem(NetworkInfo network, string? name) =>
        Assert.IsType<Result<ExplainedLayer>.Failed>(ExplainedLayer.Find(network, name)).Problem;
}
