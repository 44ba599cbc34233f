using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Optimizers;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Baseline;

/// <summary>Training steps of networks outside the build, with layers that the build's networks lack, lead to the recorded weights.</summary>
public sealed class NetworkBaselineTests
{
    private const string Cases = "networks.json";
    private const int Samples = 13;
    private const int Steps = 3;

    public static TheoryData<string> Names => Recorded.Names(Cases);

    [Theory]
    [MemberData(nameof(Names))]
    public void Steps_lead_to_the_recorded_weights(string name)
    {
        JsonObject recorded = Recorded.Case(Cases, name);
        using CompiledNetwork network = CompiledNetwork.From(recorded["network"]!.ToJsonString());
        Random random = new(1);
        Dictionary<string, float[]> parameters = network.Info.Parameters.ToDictionary(
            parameter => parameter.Name, parameter => Values(parameter.Count, parameter.Name.EndsWith("running_var", StringComparison.Ordinal) ? 1 : -0.3f, random));
        float[] images = Values(Samples * network.Info.Input.Count, -0.3f, random);
        ushort[] labels = [.. Enumerable.Range(0, Samples).Select(sample => (byte)(sample % network.Info.Classes.Length))];

        List<byte> bytes = [];
        foreach (Optimizer optimizer in (Optimizer[])[new Optimizer.Sgd(0.1, 0.01), new Optimizer.Adam(0.01, 0.01)])
        {
            TrainedNetwork trained = network.Train(parameters, images, labels, optimizer, Steps, new NetworkSettings(Threads: 2, Seed: 5));
            foreach (ParameterInfo parameter in network.Info.Parameters)
                bytes.AddRange(MemoryMarshal.AsBytes(trained.Parameters[parameter.Name].AsSpan()));
        }

        Recorded.Holds(recorded, CollectionsMarshal.AsSpan(bytes));
    }

    /// <summary>Values from the lowest to 0.6 above it.</summary>
    private static float[] Values(int count, float lowest, Random random) =>
        [.. Enumerable.Range(0, count).Select(_ => lowest + 0.6f * random.NextSingle())];
}
