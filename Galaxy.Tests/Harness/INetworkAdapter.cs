using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Optimizers;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Training;

namespace Galaxy.Tests.Harness;

/// <summary>A network as an interface, without its type.</summary>
internal interface INetworkAdapter
{
    NetworkInfo Info { get; }

    float[] Forward(IReadOnlyDictionary<string, float[]> parameters, float[] images, int count, NetworkSettings settings);

    NetworkGradients LossAndGradients(
        IReadOnlyDictionary<string, float[]> parameters, float[] images, ushort[] labels, NetworkSettings settings);

    TrainedNetwork Train(
        IReadOnlyDictionary<string, float[]> parameters, float[] images, ushort[] labels, Optimizer optimizer, int steps,
        NetworkSettings settings);

    TrainedEpoch TrainEpoch(IReadOnlyDictionary<string, float[]> parameters, Batches training, TrainSettings settings);

    IReadOnlyDictionary<string, (float[] Output, float[]? Gradient)> ClassGradients(IReadOnlyDictionary<string, float[]> parameters, float[] image, ushort label);

    TResult Use<TResult>(INetworkUser<TResult> user);
}
