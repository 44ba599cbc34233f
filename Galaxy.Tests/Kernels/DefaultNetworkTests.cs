using Galaxy.Kernels;

namespace Galaxy.Tests.Kernels;

/// <summary>What holds for the network of network.json as it is built into the program.</summary>
public sealed class DefaultNetworkTests : INetworkUser<long>
{
    private const int Samples = 16;

    [Fact]
    public void Seeds_network_has_the_parameters_and_costs_of_its_layers()
    {
        NetworkInfo info = NetworkRegistry.All.Single(network => network.Name == "GalaxyNet");
        Assert.Equal(4_350_757, info.ParameterCount);
        Assert.Equal(4_350_757, info.Parameters.Sum(parameter => parameter.Count));
        Assert.Equal(31.1, info.ForwardFlops / 1e6, 0.05);
        Assert.Equal(89.7, info.StepFlops / 1e6, 0.05);
    }

    [Fact]
    public void Steps_allocate_nothing_after_the_first() => Assert.Equal(0, NetworkRegistry.Use(NetworkRegistry.DefaultName, this));

    /// <summary>Bytes that a few steps allocate, on this thread and the workers.</summary>
    long INetworkUser<long>.Use<TNetwork>()
    {
        NetworkInfo info = TNetwork.Info;
        using Workers workers = new(2);
        using Workspace workspace = new(info.Memory, Samples, workers);
        using FloatMemory parameters = new(info.ParameterFloats);
        using FloatMemory gradients = new(info.ParameterFloats);
        float[] images = new float[Samples * info.Input.Count];
        byte[] labels = new byte[Samples];
        float[] logits = new float[Samples * info.Classes.Length];
        Step();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Step();
        Step();
        return GC.GetAllocatedBytesForCurrentThread() - before;

        void Step()
        {
            TNetwork.LossAndGradients(workspace, parameters, images, labels, gradients);
            TNetwork.Forward(workspace, parameters, images, logits);
        }
    }
}
