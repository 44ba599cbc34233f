using System.Runtime.CompilerServices;
using Galaxy.Kernels.Threading;

namespace Galaxy.Kernels.Optimizers;

/// <summary>Runs an update over a range of parameters, chunk by chunk on all threads.</summary>
internal static unsafe class UpdateKernel
{
    /// <summary>Floats that a thread updates at a time: with their gradients and state they fit in the second-level cache.</summary>
    private const int ChunkLength = 1 << 14;

    public static void Run<TRule>(Workers workers, Update<TRule> update, long start, long length) where TRule : unmanaged, IUpdateRule
    {
        Range<TRule> range = new() { Update = update, Start = start, End = start + length };
        workers.Run(&RunChunk<TRule>, &range, checked((int)((length + ChunkLength - 1) / ChunkLength)));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunChunk<TRule>(void* context, int chunk, int worker) where TRule : unmanaged, IUpdateRule
    {
        Range<TRule> range = *(Range<TRule>*)context;
        long start = range.Start + (long)chunk * ChunkLength;
        range.Update.Apply(start, Math.Min(start + ChunkLength, range.End));
    }

    private struct Range<TRule> where TRule : unmanaged, IUpdateRule
    {
        public Update<TRule> Update;
        public long Start;
        public long End;
    }
}
