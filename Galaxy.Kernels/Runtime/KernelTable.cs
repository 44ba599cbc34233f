using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Optimizers;

namespace Galaxy.Kernels.Runtime;

/// <summary>All of a network's kernels, each a pass of its own.</summary>
internal static class KernelTable<TNetwork> where TNetwork : INetwork
{
    public static readonly ImmutableArray<Row> Rows =
        [.. ForwardRows(), .. TNetwork.Backward<StoredGradients>().Select(call => Row.Of(call, isForInference: false))];

    public static readonly ImmutableArray<KernelInfo> Kernels = [.. Rows.Select(row => row.Kernel)];

    /// <summary>In training order; kernels that only inference runs come before those of their stage.</summary>
    private static IEnumerable<Row> ForwardRows()
    {
        List<KernelCall> inference = [.. TNetwork.Forward.ExceptBy(TNetwork.TrainingForward.Select(call => call.Info), call => call.Info)];
        foreach (KernelCall call in TNetwork.TrainingForward)
        {
            foreach (KernelCall other in inference.Where(other => other.Info.Stage == call.Info.Stage))
                yield return Row.Of(other, isForInference: true);
            inference.RemoveAll(other => other.Info.Stage == call.Info.Stage);
            yield return Row.Of(call, isForInference: false);
        }
    }

    /// <param name="Kernel">What it is.</param>
    /// <param name="Pass">Runs it.</param>
    /// <param name="IsForInference">Whether it reads parameters with batch norm folded in.</param>
    internal sealed record Row(KernelInfo Kernel, KernelPass Pass, bool IsForInference)
    {
        public static Row Of(KernelCall call, bool isForInference) => new(call.Info, KernelPass.Of(call), isForInference);
    }
}
