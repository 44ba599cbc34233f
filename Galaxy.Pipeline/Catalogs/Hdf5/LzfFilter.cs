using PureHDF.Filters;

namespace Galaxy.Pipeline.Catalogs.Hdf5;

/// <summary>The compression that h5py calls <c>lzf</c>, which PureHDF does not know.</summary>
internal sealed class LzfFilter : IH5Filter
{
    private const int ShortestCopy = 32;

    public ushort FilterId => 32000;

    public string Name => "lzf";

    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public Memory<byte> Filter(FilterInfo info)
    {
        try
        {
            return Unpacked(info.Buffer.Span, info.ChunkSize);
        }
        catch (Exception exception) when (exception is IndexOutOfRangeException or ArgumentException)
        {
            // Told below: the exception itself speaks of this program's indexes.
        }

        throw new InvalidDataException("a chunk is damaged: what lzf packed leads out of it");
    }

    public uint[] GetParameters(uint[] dimensions, uint typeSize, Dictionary<string, object>? options) => throw new NotSupportedException();

    private static Memory<byte> Unpacked(ReadOnlySpan<byte> packed, int length)
    {
        byte[] chunk = new byte[length];
        int from = 0;
        int to = 0;
        while (from < packed.Length)
        {
            int control = packed[from++];
            if (control < ShortestCopy)
                CopyPlain(packed, ref from, chunk, ref to, control + 1);
            else
                CopyBack(packed, ref from, chunk, ref to, control);
        }

        return chunk.AsMemory(0, to);
    }

    private static void CopyPlain(ReadOnlySpan<byte> packed, ref int from, byte[] chunk, ref int to, int count)
    {
        packed.Slice(from, count).CopyTo(chunk.AsSpan(to));
        (from, to) = (from + count, to + count);
    }

    /// <summary>Repeats bytes from before, which may overlap those that are written.</summary>
    private static void CopyBack(ReadOnlySpan<byte> packed, ref int from, byte[] chunk, ref int to, int control)
    {
        int count = (control >> 5) + 2;
        if (count == 9)
            count += packed[from++];
        int back = to - ((control & 31) << 8) - packed[from++] - 1;
        for (int copied = 0; copied < count; copied++)
            chunk[to++] = chunk[back++];
    }
}
