using Galaxy.Kernels.Numerics;
using Galaxy.Kernels;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Runtime;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Training;

namespace Galaxy.Tests.Kernels;

/// <summary>Inference only reads memory that it does not own.</summary>
public sealed class InferenceTests
{
    public static TheoryData<string> Networks => [.. NetworkRegistry.All.Select(network => network.Name)];

    [Theory]
    [MemberData(nameof(Networks))]
    public void Parameters_are_read_and_never_written(string network) => Assert.True(NetworkRegistry.Use(network, new Inference()));

    private sealed class Inference : INetworkUser<bool>
    {
        public bool Use<TNetwork>() where TNetwork : INetwork
        {
            NetworkInfo network = TNetwork.Info;
            using Workers workers = new(1);
            using Workspace workspace = new(network.Memory, 3, workers);
            using FloatMemory parameters = new(network.ParameterFloats);
            Initialization.Fill(network, seed: 1, parameters.Span);
            float[] before = parameters.Span.ToArray();
            float[] images = [.. Enumerable.Range(0, 3 * network.Input.Count).Select(index => index % 17 / 8f - 1)];
            NetworkRunner.Forward<TNetwork>(workspace, parameters, images, new float[3 * network.Classes.Length]);
            return parameters.Span.SequenceEqual(before);
        }
    }
}
