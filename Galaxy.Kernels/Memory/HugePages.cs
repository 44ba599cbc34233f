using System.Runtime.InteropServices;

namespace Galaxy.Kernels.Memory;

/// <summary>
/// Asks the system to back large memory with pages of 2 MB instead of 4 KB. Weights and maps that no cache holds are then read with
/// few page table walks, and are physically contiguous for cache sets and the hardware prefetcher beyond 4 KB.
/// A hint: on a system that does not support it, or has no such page to spare, nothing changes.
/// </summary>
internal static partial class HugePages
{
    private const nint PageBytes = 2 << 20;

    /// <summary>Smaller memory would mostly be in the partial pages at both ends.</summary>
    private const nint FewestBytes = 2 * PageBytes;

    /// <summary>Linux's number for this advice, on all processors.</summary>
    private const int Advice = 14;

    /// <summary>For the whole pages in a block of memory that has not been written yet.</summary>
    public static void Ask(nint first, nint bytes)
    {
        if (!OperatingSystem.IsLinux() || bytes < FewestBytes)
            return;
        nint start = (first + PageBytes - 1) / PageBytes * PageBytes;
        nint end = (first + bytes) / PageBytes * PageBytes;
        try
        {
            _ = Advise(start, end - start, Advice);
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            // A system without this call works with small pages.
        }
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(nint address, nint length, int advice);
}
