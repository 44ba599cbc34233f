using Galaxy.Kernels.Contract;

namespace Galaxy.Kernels.Runtime;

/// <summary>A network's forward passes, built once.</summary>
internal static class Passes<TNetwork> where TNetwork : INetwork
{
    public static readonly KernelPass Forward = KernelPass.Forward(TNetwork.Forward, TNetwork.Info.BatchInput);

    public static readonly KernelPass TrainingForward = KernelPass.Forward(TNetwork.TrainingForward, TNetwork.Info.BatchInput);
}
