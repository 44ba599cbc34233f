using System.Runtime.CompilerServices;
using Galaxy.Kernels.Memory;

namespace Galaxy.Kernels.Runtime;

/// <summary>A <see cref="KernelList"/> as a raw pointer.</summary>
internal readonly unsafe struct KernelSpan(delegate*<KernelMemory*, void>* first, int count)
{
    private readonly delegate*<KernelMemory*, void>* _first = first;
    private readonly int _count = count;

    /// <summary>Calls every kernel, in order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Call(KernelMemory* memory)
    {
        for (int index = 0; index < _count; index++)
            _first[index](memory);
    }
}
