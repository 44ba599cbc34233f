using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Networks;
using Galaxy.Kernels.Numerics;
using Galaxy.Kernels.Runtime;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Training;

namespace Galaxy.Tests.Training;

public sealed class NonFiniteLayerTests
{
    [Theory]
    [InlineData("conv1.weight", "conv1, bn1, relu1")]
    [InlineData("conv4.bias", "conv4, bn4, relu4, maxPool2")]
    [InlineData("dense1.bias", "dense1")]
    public void The_layer_of_the_first_value_that_is_no_number_is_found(string parameter, string layers) =>
        Assert.Equal(layers, FindAfterStep(parameter));

    [Fact]
    public void Finite_numbers_have_none() => Assert.Null(FindAfterStep(spoilt: null));

    private static string? FindAfterStep(string? spoilt)
    {
        NetworkInfo network = GalaxyDeep.Info;
        using Workers workers = new(2);
        using Workspace workspace = new(network.Memory, 3, workers);
        using FloatMemory parameters = new(network.ParameterFloats);
        using FloatMemory gradients = new(network.ParameterFloats);
        Initialization.Fill(network, seed: 1, parameters.Span);
        foreach (ParameterInfo parameter in network.Parameters.Where(parameter => parameter.Name == spoilt))
            parameter.CopyIn([.. Enumerable.Repeat(float.NaN, parameter.Count)], parameters.Span);
        float[] images = [.. Enumerable.Range(0, 3 * network.Input.Count).Select(index => index % 17 / 8f - 1)];
        NetworkRunner.LossAndGradients<GalaxyDeep>(workspace, parameters, new TrainingBatch(images, [0, 1, 2]), gradients);
        return NonFiniteLayer.Find(network, workspace, samples: 3);
    }
}
