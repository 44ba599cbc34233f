using System.ComponentModel;
using Galaxy.Kernels.Memory;

namespace Galaxy.Kernels.Contract;

/// <summary>A row of a network's kernel table. A class, because a record cannot hold a function pointer.</summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract unsafe class KernelCall
{
    private KernelCall(KernelInfo info) => Info = info;

    /// <summary>What it computes, and its cost.</summary>
    public KernelInfo Info { get; }

    /// <summary>A kernel on one sample's maps, independent of other samples.</summary>
    public sealed class SampleKernel(KernelInfo info, delegate*<KernelMemory*, void> kernel) : KernelCall(info)
    {
        /// <summary>Called for every sample.</summary>
        public delegate*<KernelMemory*, void> Kernel { get; } = kernel;

        /// <summary>Called once before all shards, to pack filters. May be null, as those below.</summary>
        public delegate*<KernelMemory*, void> Prepare { get; init; }

        /// <summary>Called before a shard's first sample.</summary>
        public delegate*<KernelMemory*, void> BeginShard { get; init; }

        /// <summary>Called after a shard's last sample.</summary>
        public delegate*<KernelMemory*, void> EndShard { get; init; }

        /// <summary>The batch matrix that it fills, if what comes after all shards needs the rows of all ranks.</summary>
        public RowMatrix? Gathers { get; init; }

        /// <summary>Called once when all shards have finished this kernel. The next row waits for it.</summary>
        public delegate*<BatchStep*, void> AfterShards { get; init; }
    }

    /// <summary>A kernel on the whole batch, cut into tasks. The next row waits for all of them.</summary>
    public sealed class BatchKernel(KernelInfo info, delegate*<BatchStep*, int, int, void> kernel, int tasks) : KernelCall(info)
    {
        /// <summary>Called for every task, with its index and the thread's.</summary>
        public delegate*<BatchStep*, int, int, void> Kernel { get; } = kernel;

        /// <summary>How ranks divide it; null if each does all of it.</summary>
        public PanelWork? Panels { get; init; }

        /// <summary>Tasks that the threads share.</summary>
        public int Tasks { get; } = tasks;
    }
}
