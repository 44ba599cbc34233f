using System.Runtime.InteropServices;

namespace Galaxy.Kernels;

/// <summary>Floats on a cache line's boundary, outside the managed heap, zero at first. Freed when disposed or unreachable.</summary>
public sealed unsafe class FloatMemory : SafeHandle
{
    private const nuint CacheLineBytes = 64;

    /// <exception cref="OutOfMemoryException">The machine has not got that much.</exception>
    public FloatMemory(long length) : base(0, ownsHandle: true)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        nuint bytes = checked((nuint)length * sizeof(float));
        void* memory = NativeMemory.AlignedAlloc(bytes == 0 ? CacheLineBytes : bytes, CacheLineBytes);
        NativeMemory.Clear(memory, bytes);
        SetHandle((nint)memory);
        Length = length;
    }

    /// <summary>Floats in it.</summary>
    public long Length { get; }

    /// <summary>The first float. Valid as long as this object is reachable and not disposed.</summary>
    public float* Pointer => (float*)handle;

    /// <summary>All of it.</summary>
    /// <exception cref="OverflowException">There are more than int.MaxValue floats.</exception>
    public Span<float> Span => new(Pointer, checked((int)Length));

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        NativeMemory.AlignedFree((void*)handle);
        return true;
    }
}
