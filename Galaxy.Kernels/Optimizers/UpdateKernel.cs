using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Galaxy.Kernels;

/// <summary>What one update reads and writes, and the threads it runs on.</summary>
internal readonly record struct UpdateMemory(Workers Workers, FloatMemory Parameters, FloatMemory Gradients, FloatMemory State);

/// <summary>The one loop under every optimiser. A rule is a struct, so the compiler writes a loop of its own for each.</summary>
internal static unsafe class UpdateKernel
{
    /// <summary>Floats that a thread takes at a time: with its gradients and state it fits the second-level cache.</summary>
    private const int ChunkLength = 1 << 14;

    public static void Run<TRule>(UpdateMemory memory, TRule rule) where TRule : unmanaged, IUpdateRule
    {
        Job<TRule> job = new()
        {
            Rule = rule,
            Length = memory.Parameters.Length,
            Parameters = memory.Parameters.Pointer,
            Gradients = memory.Gradients.Pointer,
            First = memory.State.Pointer,
            Second = memory.State.Pointer + memory.Parameters.Length,
        };
        int chunks = checked((int)((job.Length + ChunkLength - 1) / ChunkLength));
        memory.Workers.Run(&RunChunk<TRule>, &job, chunks);
        GC.KeepAlive(memory.Parameters);
        GC.KeepAlive(memory.Gradients);
        GC.KeepAlive(memory.State);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunChunk<TRule>(void* context, int chunk, int worker) where TRule : unmanaged, IUpdateRule
    {
        Job<TRule> job = *(Job<TRule>*)context;
        long start = (long)chunk * ChunkLength;
        long end = Math.Min(start + ChunkLength, job.Length);
        long index = start;
        for (; index <= end - Vector256<float>.Count; index += Vector256<float>.Count)
            job.UpdateVector(index);
        if (index < end)
            job.UpdateTail(index, (int)(end - index));
    }

    private struct Job<TRule> where TRule : unmanaged, IUpdateRule
    {
        public TRule Rule;
        public long Length;
        public float* Parameters;
        public float* Gradients;
        public float* First;
        public float* Second;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly void UpdateVector(long index)
        {
            Vector256<float> parameter = Vector256.Load(Parameters + index);
            Vector256<float> first = TRule.States > 0 ? Vector256.Load(First + index) : default;
            Vector256<float> second = TRule.States > 1 ? Vector256.Load(Second + index) : default;
            Rule.Apply(ref parameter, Vector256.Load(Gradients + index), ref first, ref second);
            FlushTiny(parameter).Store(Parameters + index);
            if (TRule.States > 0)
                FlushTiny(first).Store(First + index);
            if (TRule.States > 1)
                FlushTiny(second).Store(Second + index);
        }

        /// <summary>The last values, fewer than a vector: the same arithmetic on a copy that is filled up with zeros.</summary>
        public readonly void UpdateTail(long index, int count)
        {
            int lanes = Vector256<float>.Count;
            float* copy = stackalloc float[4 * lanes];
            new Span<float>(copy, 4 * lanes).Clear();
            Job<TRule> tail = this with { Parameters = copy, Gradients = copy + lanes, First = copy + 2 * lanes, Second = copy + 3 * lanes };
            Copy(tail, 0, this, index, count);
            new ReadOnlySpan<float>(Gradients + index, count).CopyTo(new Span<float>(tail.Gradients, count));
            tail.UpdateVector(0);
            Copy(this, index, tail, 0, count);
        }

        private static void Copy(in Job<TRule> to, long toIndex, in Job<TRule> from, long fromIndex, int count)
        {
            new ReadOnlySpan<float>(from.Parameters + fromIndex, count).CopyTo(new Span<float>(to.Parameters + toIndex, count));
            if (TRule.States > 0)
                new ReadOnlySpan<float>(from.First + fromIndex, count).CopyTo(new Span<float>(to.First + toIndex, count));
            if (TRule.States > 1)
                new ReadOnlySpan<float>(from.Second + fromIndex, count).CopyTo(new Span<float>(to.Second + toIndex, count));
        }
    }

    /// <summary>
    /// Values below the smallest normal float become zero: processors take many times longer over them, and .NET has no switch
    /// that makes the processor flush them itself.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> FlushTiny(Vector256<float> values)
    {
        const float smallestNormal = 1.17549435e-38f;
        Vector256<float> tiny = Vector256.LessThan(Vector256.Abs(values), Vector256.Create(smallestNormal));
        return Vector256.AndNot(values, tiny);
    }
}
