using System.Runtime.InteropServices;

namespace Galaxy.Kernels.Memory;

/// <summary>
/// Floats on a cache line's boundary, outside the managed heap, zero at first. Freed when disposed or unreachable. Pages that nobody
/// writes to take no memory.
/// </summary>
internal sealed unsafe class FloatMemory : SafeHandle
{
    private const int CacheLineBytes = 64;

    private readonly long _bytes;

    /// <exception cref="OutOfMemoryException">There is not enough memory.</exception>
    public FloatMemory(long length) : base(0, ownsHandle: true)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        _bytes = checked(length * sizeof(float) + CacheLineBytes);
        SetHandle((nint)NativeMemory.AllocZeroed((nuint)_bytes));
        HugePages.Ask(handle, (nint)_bytes);
        GC.AddMemoryPressure(_bytes);
        Pointer = (float*)((handle + CacheLineBytes - 1) & -CacheLineBytes);
        Length = length;
    }

    /// <summary>Floats in it.</summary>
    public long Length { get; }

    /// <summary>The first float. Valid as long as this object is reachable and not disposed.</summary>
    public float* Pointer { get; }

    /// <summary>All of the floats.</summary>
    /// <exception cref="OverflowException">There are more than int.MaxValue floats.</exception>
    public Span<float> Span => new(Pointer, checked((int)Length));

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        NativeMemory.Free((void*)handle);
        GC.RemoveMemoryPressure(_bytes);
        return true;
    }
}
