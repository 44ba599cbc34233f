using System.Collections.Immutable;
using Galaxy.Kernels;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Runtime;
using Galaxy.Kernels.Threading;

namespace Galaxy.Tests.Kernels;

public sealed class BatchGuardTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(Refusal.Capacity + 1)]
    public void Batch_of_no_images_or_too_many_is_refused_before_a_kernel_sees_it(int count) =>
        Assert.True(NetworkRegistry.Use(NetworkRegistry.All[0].Name, new Refusal(count)));

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void Weights_or_offsets_that_are_not_one_for_each_class_are_refused(int more)
    {
        NetworkInfo network = NetworkRegistry.All[0];
        using FloatMemory gradients = new(network.ParameterFloats);
        ImmutableArray<double> numbers = [.. Enumerable.Repeat(1.0, network.Classes.Length + more)];

        Assert.ThrowsAny<ArgumentException>(() => BatchGuard.Labels(network, [], new LossRule(0, numbers), 0, gradients));
        Assert.ThrowsAny<ArgumentException>(() => BatchGuard.Labels(network, [], new LossRule(0, default, numbers), 0, gradients));
    }

    private sealed class Refusal(int count) : INetworkUser<bool>
    {
        public const int Capacity = 2;

        public bool Use<TNetwork>() where TNetwork : INetwork
        {
            using Workers workers = new(1);
            using Workspace workspace = new(TNetwork.Info.Memory, Capacity, workers);
            using FloatMemory parameters = new(TNetwork.Info.ParameterFloats);
            using FloatMemory gradients = new(TNetwork.Info.ParameterFloats);
            float[] images = new float[count * TNetwork.Info.Input.Count];
            float[] logits = new float[count * TNetwork.Info.Classes.Length];
            Assert.ThrowsAny<ArgumentException>(() => NetworkRunner.Forward<TNetwork>(workspace, parameters, images, logits));
            Assert.ThrowsAny<ArgumentException>(() => NetworkRunner.LossAndGradients<TNetwork>(workspace, parameters, new TrainingBatch(images, new ushort[count]), gradients));
            Assert.ThrowsAny<ArgumentException>(() => KernelRunner.Run<TNetwork>(0, workspace, parameters, gradients, count));
            return true;
        }
    }
}
