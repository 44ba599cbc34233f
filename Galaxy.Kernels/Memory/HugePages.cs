using System.Runtime.InteropServices;

namespace Galaxy.Kernels.Memory;

/// <summary>
/// Asks the system to back large memory by pages of 2 MB instead of 4 KB. Weights and maps that no cache holds are then read with
/// hardly a look at the page tables, and lie in one piece where neither cache sets nor the processor's foresight end every 4 KB.
/// A wish: where the system does not know it, or has no such page to spare, nothing changes.
/// </summary>
internal static partial class HugePages
{
    private const nint PageBytes = 2 << 20;

    /// <summary>Less memory would mostly lie in the broken pages at both ends.</summary>
    private const nint FewestBytes = 2 * PageBytes;

    /// <summary>The number that Linux has given this advice, on all processors.</summary>
    private const int Advice = 14;

    /// <summary>For the whole pages in a block of memory that nobody has written yet.</summary>
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
