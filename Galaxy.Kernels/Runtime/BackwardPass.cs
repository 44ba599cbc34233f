using Galaxy.Kernels.Contract;

namespace Galaxy.Kernels.Runtime;

/// <summary>A network's backward pass, built once.</summary>
internal static class BackwardPass<TNetwork, TGradientUse> where TNetwork : INetwork where TGradientUse : unmanaged, IGradientUse
{
    public static readonly KernelPass Pass = KernelPass.Backward(TNetwork.Backward<TGradientUse>());
}
