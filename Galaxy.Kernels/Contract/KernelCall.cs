using Galaxy.Kernels.Memory;

namespace Galaxy.Kernels.Contract;

/// <summary>A row of a network's table of kernels. A class, since no record holds a function pointer.</summary>
internal abstract unsafe class KernelCall
{
    private KernelCall(KernelInfo info) => Info = info;

    /// <summary>What it computes and what that costs.</summary>
    public KernelInfo Info { get; }

    /// <summary>A kernel that works on one sample's maps and waits for no other sample.</summary>
    public sealed class SampleKernel(KernelInfo info, delegate*<KernelMemory*, void> kernel) : KernelCall(info)
    {
        /// <summary>Called for every sample.</summary>
        public delegate*<KernelMemory*, void> Kernel { get; } = kernel;

        /// <summary>Called once before any shard: brings filters into the form that the kernel reads. May be null, as those below.</summary>
        public delegate*<KernelMemory*, void> Prepare { get; init; }

        /// <summary>Called before a shard's first sample.</summary>
        public delegate*<KernelMemory*, void> BeginShard { get; init; }

        /// <summary>Called after a shard's last sample.</summary>
        public delegate*<KernelMemory*, void> EndShard { get; init; }

        /// <summary>Called once when all shards are done with this kernel. What follows in the table waits for it.</summary>
        public delegate*<BatchStep*, void> AfterShards { get; init; }
    }

    /// <summary>A kernel that works on the whole batch, cut into tasks. What follows in the table waits for all of them.</summary>
    public sealed class BatchKernel(KernelInfo info, delegate*<BatchStep*, int, int, void> kernel, int tasks) : KernelCall(info)
    {
        /// <summary>Called for every task, with its index and the thread's.</summary>
        public delegate*<BatchStep*, int, int, void> Kernel { get; } = kernel;

        /// <summary>Tasks that the threads share.</summary>
        public int Tasks { get; } = tasks;
    }
}
