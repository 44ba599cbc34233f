using Galaxy.Kernels.Contract;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Kernels;

/// <summary>The network that the project began with: conv 3→16→32→64, dense 4096→1024→128→5.</summary>
public sealed class SeedsNetworkTests
{
    private static readonly Net _net = Net.Input(64, 64, 3)
        .Conv(16, 3, padding: 1).Relu().MaxPool(2)
        .Conv(32, 3, padding: 1).Relu().MaxPool(2)
        .Conv(64, 3, padding: 1).Relu().MaxPool(2)
        .Flatten().Dense(1024).Relu().Dense(128).Relu().Dense(2);

    [Fact]
    public void It_has_the_parameters_and_costs_of_its_layers()
    {
        using CompiledNetwork network = CompiledNetwork.From(_net);
        NetworkInfo info = network.Info;
        const int perClass = 128 + 1;
        Assert.Equal(4_350_757 - 3 * perClass, info.ParameterCount);
        Assert.Equal(info.ParameterCount, info.Parameters.Sum(parameter => parameter.Count));
        Assert.Equal(31.1, info.ForwardFlops / 1e6, 0.05);
        Assert.Equal(89.7, info.StepFlops / 1e6, 0.05);
    }
}
