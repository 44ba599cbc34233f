using Galaxy.Kernels;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Numerics;
using Galaxy.Kernels.Runtime;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Training;

namespace Galaxy.Tests.Kernels;

/// <summary>A workspace that knows that parameters never change makes what inference reads of them once, and gives the same bits.</summary>
public sealed class ConstantParametersTests
{
    private const int Samples = 3;

    /// <summary>Those with tied filters, with batch norm, with both, and with neither.</summary>
    public static TheoryData<string> Networks => ["GalaxyTurns", "GalaxyNormed", "GalaxyVotes", "Galaxy32"];

    [Theory]
    [MemberData(nameof(Networks))]
    public void Every_batch_has_the_bits_of_a_workspace_that_starts_anew(string network) =>
        Assert.All(NetworkRegistry.Use(network, new Batches(Spoiling.Nothing)), batch => Assert.Equal(batch.Anew, batch.Constant));

    [Theory]
    [MemberData(nameof(Networks))]
    public void Gradients_in_between_spoil_nothing(string network) =>
        Assert.All(NetworkRegistry.Use(network, new Batches(Spoiling.Gradients)), batch => Assert.Equal(batch.Anew, batch.Constant));

    [Theory]
    [MemberData(nameof(Networks))]
    public void Other_parameters_in_between_spoil_nothing(string network) =>
        Assert.All(NetworkRegistry.Use(network, new Batches(Spoiling.OtherParameters)), batch => Assert.Equal(batch.Anew, batch.Constant));

    [Fact]
    public void It_is_made_once() => Assert.True(NetworkRegistry.Use("GalaxyTurns", new ChangedBetweenBatches()));

    private enum Spoiling
    {
        Nothing,
        Gradients,
        OtherParameters,
    }

    private static float[] Images<TNetwork>(int batch) where TNetwork : INetwork =>
        [.. Enumerable.Range(0, Samples * TNetwork.Info.Input.Count).Select(index => (index * (batch + 1)) % 17 / 8f - 1)];

    private static FloatMemory Parameters<TNetwork>(ulong seed) where TNetwork : INetwork
    {
        FloatMemory parameters = new(TNetwork.Info.ParameterFloats);
        Initialization.Fill(TNetwork.Info, seed, parameters.Span);
        return parameters;
    }

    private static float[] Forward<TNetwork>(Workspace workspace, FloatMemory parameters, float[] images) where TNetwork : INetwork
    {
        float[] logits = new float[Samples * TNetwork.Info.Classes.Length];
        NetworkRunner.Forward<TNetwork>(workspace, parameters, images, logits);
        return logits;
    }

    private sealed class Batches(Spoiling spoiling) : INetworkUser<(float[] Anew, float[] Constant)[]>
    {
        public (float[] Anew, float[] Constant)[] Use<TNetwork>() where TNetwork : INetwork
        {
            using Workers workers = new(2);
            using FloatMemory parameters = Parameters<TNetwork>(seed: 1), others = Parameters<TNetwork>(seed: 2);
            using Workspace constant = new(TNetwork.Info.Memory, Samples, workers) { Constant = parameters };
            List<(float[], float[])> batches = [];
            for (int batch = 0; batch < 3; batch++)
            {
                using Workspace anew = new(TNetwork.Info.Memory, Samples, workers);
                float[] images = Images<TNetwork>(batch);
                batches.Add((Forward<TNetwork>(anew, parameters, images), Forward<TNetwork>(constant, parameters, images)));
                Spoil<TNetwork>(constant, parameters, others, images);
            }

            return [.. batches];
        }

        private void Spoil<TNetwork>(Workspace workspace, FloatMemory parameters, FloatMemory others, float[] images) where TNetwork : INetwork
        {
            if (spoiling == Spoiling.OtherParameters)
                Forward<TNetwork>(workspace, others, images);
            if (spoiling != Spoiling.Gradients)
                return;
            using FloatMemory gradients = new(TNetwork.Info.ParameterFloats);
            NetworkRunner.ClassGradients<TNetwork>(workspace, parameters, images, label: 1, gradients, new float[Samples * TNetwork.Info.Classes.Length]);
        }
    }

    /// <summary>Breaks the promise, to see that the second batch does not read the tied filters.</summary>
    private sealed class ChangedBetweenBatches : INetworkUser<bool>
    {
        public bool Use<TNetwork>() where TNetwork : INetwork
        {
            using Workers workers = new(1);
            using FloatMemory parameters = Parameters<TNetwork>(seed: 1);
            using Workspace workspace = new(TNetwork.Info.Memory, Samples, workers) { Constant = parameters };
            float[] images = Images<TNetwork>(batch: 0), first = Forward<TNetwork>(workspace, parameters, images);
            ParameterInfo tied = TNetwork.Info.Parameters[0];
            tied.CopyIn(new float[tied.Count], parameters.Span);
            return first.AsSpan().SequenceEqual(Forward<TNetwork>(workspace, parameters, images));
        }
    }
}
