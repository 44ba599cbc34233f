using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Numerics;

namespace Galaxy.Kernels.Runtime;

/// <summary>Runs each of a network's kernels alone, to time it.</summary>
internal static unsafe class KernelRunner
{
    /// <summary>
    /// Every kernel, in the order of a training step; a kernel that only inference runs comes before its training counterpart.
    /// </summary>
    public static ImmutableArray<KernelInfo> Kernels<TNetwork>() where TNetwork : INetwork => KernelTable<TNetwork>.Kernels;

    /// <summary>Runs one kernel on the memory that a training step left.</summary>
    /// <param name="kernel">Index in <see cref="Kernels"/>.</param>
    /// <param name="workspace">Memory after a training step.</param>
    /// <param name="parameters">Parameter memory.</param>
    /// <param name="gradients">Gradient memory, which is overwritten.</param>
    /// <param name="count">Samples to run it on, from 1 to the workspace's capacity.</param>
    /// <exception cref="ArgumentException">There is no such kernel, or the memory belongs to another network or is too small.</exception>
    public static void Run<TNetwork>(int kernel, Workspace workspace, FloatMemory parameters, FloatMemory gradients, int count)
        where TNetwork : INetwork
    {
        BatchGuard.Memory(TNetwork.Info, workspace, parameters, gradients, count);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)kernel, (uint)KernelTable<TNetwork>.Rows.Length, nameof(kernel));
        KernelTable<TNetwork>.Row row = KernelTable<TNetwork>.Rows[kernel];
        BatchStep step = BatchStep.Begin(workspace, parameters, images: null, count);
        step.Gradients = gradients.Pointer;
        if (TNetwork.Info.TiedFilters is { } tied)
            OrientedCopy.Use(&step, tied);
        if (row.IsForInference && TNetwork.Info.FoldedNorms is { } folded)
            FoldedParameters.Use(&step, folded);
        row.Pass.Run(workspace.Workers, &step);
        GC.KeepAlive(workspace);
        GC.KeepAlive(parameters);
        GC.KeepAlive(gradients);
    }
}
