using Galaxy.Kernels.Memory;

namespace Galaxy.Tests.Memory;

public sealed unsafe class FloatMemoryTests
{
    private const int CacheLineBytes = 64;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1_000)]
    [InlineData(3_000_001)]
    public void Memory_of_any_size_starts_at_zero_and_on_a_cache_line(int length)
    {
        using FloatMemory memory = new(length);
        Assert.Equal(length, memory.Span.Length);
        Assert.Equal(0, (nint)memory.Pointer % CacheLineBytes);
        Assert.Equal(-1, memory.Span.IndexOfAnyExcept(0f));
    }

    [Fact]
    public void Large_memory_asks_the_system_for_huge_pages()
    {
        if (!Directory.Exists("/sys/kernel/mm/transparent_hugepage"))
            return;
        using FloatMemory large = new(16 << 20);
        Assert.Contains("hg", FlagsAt((nint)(large.Pointer + large.Length / 2)));
    }

    /// <summary>Linux's flags of the mapping that contains an address: words of two letters, "hg" for huge pages wanted.</summary>
    private static string[] FlagsAt(nint address)
    {
        bool inside = false;
        foreach (string line in File.ReadLines("/proc/self/smaps"))
        {
            string first = line[..line.IndexOf(' ', StringComparison.Ordinal)];
            if (!first.EndsWith(':'))
                inside = IsWithin(first, address);
            else if (inside && first == "VmFlags:")
                return line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..];
        }
        throw new InvalidOperationException($"No mapping holds {address:x}.");
    }

    private static bool IsWithin(string range, nint address)
    {
        nint[] ends = [.. range.Split('-').Select(end => (nint)Convert.ToInt64(end, 16))];
        return ends[0] <= address && address < ends[1];
    }
}
