using System.ComponentModel;
using System.Runtime.Intrinsics.X86;

namespace Galaxy.Kernels.Memory;

/// <summary>
/// Prefetches memory into the first-level cache. Otherwise the multiply-add units would stand idle while they wait for weights that no cache
/// holds. A hint: it reads nothing, may point anywhere, and does nothing on machines without such an instruction.
/// </summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Prefetch
{
    private const int CacheLineBytes = 64;
    private const int CacheLineFloats = CacheLineBytes / sizeof(float);

    /// <summary>Prefetches a run of bytes that is about to be read out of order.</summary>
    internal static void Bytes(ReadOnlySpan<byte> run)
    {
        if (!Sse.IsSupported)
            return;
        fixed (byte* first = run)
        {
            for (int index = 0; index < run.Length; index += CacheLineBytes)
                Sse.Prefetch0(first + index);
        }
    }

    /// <summary>Prefetches one cache line.</summary>
    public static void Line(float* place)
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(place);
    }

    /// <summary>Prefetches a run of floats.</summary>
    public static void Floats(float* first, int count)
    {
        if (!Sse.IsSupported)
            return;
        for (int index = 0; index < count; index += CacheLineFloats)
            Sse.Prefetch0(first + index);
    }
}
