using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Galaxy.Kernels.Memory;

namespace Galaxy.Kernels.Runtime;

/// <summary>Kernels on one sample that are called in turn. They are in unmanaged memory, for access by raw pointer from any thread.</summary>
internal sealed unsafe class KernelList
{
    private readonly nint[] _kernels;

    /// <param name="kernels">Function pointers; null ones are left out.</param>
    public KernelList(IEnumerable<nint> kernels)
    {
        nint[] given = [.. kernels.Where(kernel => kernel != 0)];
        _kernels = GC.AllocateArray<nint>(given.Length, pinned: true);
        given.CopyTo(_kernels, 0);
    }

    /// <summary>All of them; valid as long as the list is reachable.</summary>
    public KernelSpan Span => new(
        (delegate*<KernelMemory*, void>*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_kernels)), _kernels.Length);
}
