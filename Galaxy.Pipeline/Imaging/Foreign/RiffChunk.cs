namespace Galaxy.Pipeline.Imaging.Foreign;

/// <summary>Chunks of a RIFF file: four letters, a length, the data, and a byte more if their length is odd.</summary>
internal static class RiffChunk
{
    private const int HeadBytes = 8;

    /// <summary>The data of the first chunk of this kind; empty if there is none, or if a chunk before its end is cut off.</summary>
    public static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> chunks, ReadOnlySpan<byte> kind)
    {
        while (chunks.Length >= HeadBytes)
        {
            uint length = LittleEndian.UInt32(chunks[4..]);
            ReadOnlySpan<byte> data = chunks[HeadBytes..];
            if (length > data.Length)
                return [];
            if (chunks.StartsWith(kind))
                return data[..(int)length];
            chunks = data[Math.Min(data.Length, (int)length + (int)(length & 1))..];
        }

        return [];
    }

    public static byte[] Write(ReadOnlySpan<byte> kind, ReadOnlySpan<byte> data)
    {
        byte[] chunk = new byte[HeadBytes + data.Length + (data.Length & 1)];
        kind.CopyTo(chunk);
        LittleEndian.UInt32((uint)data.Length).CopyTo(chunk, 4);
        data.CopyTo(chunk.AsSpan(HeadBytes));
        return chunk;
    }
}
