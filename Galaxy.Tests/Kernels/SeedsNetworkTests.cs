using Galaxy.Kernels.Contract;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Spec;

namespace Galaxy.Tests.Kernels;

/// <summary>The network that the project began with: conv 3→16→32→64, dense 4096→1024→128→5.</summary>
public sealed class SeedsNetworkTests
{
    private static readonly string _json = Networks.Json(
        $$"""{{Block(16)}}, {{Block(32)}}, {{Block(64)}}, { "type": "flatten" }, {{Dense(1024)}}, { "type": "relu" }, {{Dense(128)}}, { "type": "relu" }, {{Dense(2)}}""",
        """{ "height": 64, "width": 64, "channels": 3 }""");

    [Fact]
    public void It_has_the_parameters_and_costs_of_its_layers()
    {
        using CompiledNetwork network = CompiledNetwork.From(_json);
        NetworkInfo info = network.Info;
        const int perClass = 128 + 1;
        Assert.Equal(4_350_757 - 3 * perClass, info.ParameterCount);
        Assert.Equal(info.ParameterCount, info.Parameters.Sum(parameter => parameter.Count));
        Assert.Equal(31.1, info.ForwardFlops / 1e6, 0.05);
        Assert.Equal(89.7, info.StepFlops / 1e6, 0.05);
    }

    private static string Block(int filters) =>
        $$"""{ "type": "conv2d", "filters": {{filters}}, "kernel": 3, "padding": 1 }, { "type": "relu" }, { "type": "maxPool2d", "size": 2 }""";

    private static string Dense(int units) => $$"""{ "type": "dense", "units": {{units}} }""";
}
