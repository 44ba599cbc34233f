using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Galaxy.Kernels.Optimizers;

/// <summary>One update: a rule, and raw pointers to what it changes. A rule is a struct, so every loop over it is compiled for that rule.</summary>
internal unsafe struct Update<TRule> where TRule : unmanaged, IUpdateRule
{
    private readonly TRule _rule;
    private readonly float* _parameters;
    private readonly float* _gradients;
    private readonly float* _first;
    private readonly float* _second;

    public Update(UpdateMemory memory, TRule rule) : this(
        rule, memory.Parameters.Pointer, memory.Gradients.Pointer, memory.State.Pointer, memory.State.Pointer + memory.Parameters.Length)
    {
    }

    /// <param name="first">State that the rule does not have may be null.</param>
    public Update(TRule rule, float* parameters, float* gradients, float* first = null, float* second = null)
    {
        _rule = rule;
        _parameters = parameters;
        _gradients = gradients;
        _first = first;
        _second = second;
    }

    /// <summary>Changes the parameters from <paramref name="start"/> up to <paramref name="end"/> by their gradients in memory.</summary>
    public readonly void Apply(long start, long end)
    {
        long index = start;
        for (; index <= end - Vector256<float>.Count; index += Vector256<float>.Count)
            Apply(index, Vector256.Load(_gradients + index));
        if (index < end)
            ApplyTail(index, (int)(end - index));
    }

    /// <summary>Changes a vector of parameters by a gradient in registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Apply(long index, Vector256<float> gradient)
    {
        Vector256<float> parameter = Vector256.Load(_parameters + index);
        Vector256<float> first = TRule.States > 0 ? Vector256.Load(_first + index) : default;
        Vector256<float> second = TRule.States > 1 ? Vector256.Load(_second + index) : default;
        _rule.Apply(ref parameter, gradient, ref first, ref second);
        FlushTiny(parameter).Store(_parameters + index);
        if (TRule.States > 0)
            FlushTiny(first).Store(_first + index);
        if (TRule.States > 1)
            FlushTiny(second).Store(_second + index);
    }

    /// <summary>Prefetches the memory of a few parameters.</summary>
    public readonly void Prefetch(long index, int floats)
    {
        Memory.Prefetch.Floats(_parameters + index, floats);
        if (TRule.States > 0)
            Memory.Prefetch.Floats(_first + index, floats);
        if (TRule.States > 1)
            Memory.Prefetch.Floats(_second + index, floats);
    }

    /// <summary>The last values, fewer than a vector: the same arithmetic on a zero-padded copy.</summary>
    private readonly void ApplyTail(long index, int count)
    {
        int lanes = Vector256<float>.Count;
        float* copy = stackalloc float[4 * lanes];
        new Span<float>(copy, 4 * lanes).Clear();
        Update<TRule> tail = new(_rule, copy, copy + lanes, copy + 2 * lanes, copy + 3 * lanes);
        Copy(tail, 0, this, index, count);
        new ReadOnlySpan<float>(_gradients + index, count).CopyTo(new Span<float>(tail._gradients, count));
        tail.Apply(0, Vector256.Load(tail._gradients));
        Copy(this, index, tail, 0, count);
    }

    private static void Copy(in Update<TRule> to, long toIndex, in Update<TRule> from, long fromIndex, int count)
    {
        new ReadOnlySpan<float>(from._parameters + fromIndex, count).CopyTo(new Span<float>(to._parameters + toIndex, count));
        if (TRule.States > 0)
            new ReadOnlySpan<float>(from._first + fromIndex, count).CopyTo(new Span<float>(to._first + toIndex, count));
        if (TRule.States > 1)
            new ReadOnlySpan<float>(from._second + fromIndex, count).CopyTo(new Span<float>(to._second + toIndex, count));
    }

    /// <summary>
    /// Values below the smallest normal float become zero: processors are many times slower on them, and .NET has no switch
    /// to make the processor flush them.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> FlushTiny(Vector256<float> values)
    {
        const float smallestNormal = 1.17549435e-38f;
        Vector256<float> tiny = Vector256.LessThan(Vector256.Abs(values), Vector256.Create(smallestNormal));
        return Vector256.AndNot(values, tiny);
    }
}
