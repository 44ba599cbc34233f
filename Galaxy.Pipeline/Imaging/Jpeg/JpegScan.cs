namespace Galaxy.Pipeline.Imaging.Jpeg;

/// <summary>What a scan header says (T.81, B.2.3).</summary>
/// <param name="Channels">The channels coded in it, with their Huffman tables.</param>
/// <param name="First">First coefficient of the band, in zigzag order.</param>
/// <param name="Last">Last coefficient of the band.</param>
/// <param name="High">Bits that an earlier scan has coded; 0 in a first scan.</param>
/// <param name="Low">Bits left to later scans.</param>
internal sealed record JpegScan(IReadOnlyList<ScanChannel> Channels, int First, int Last, int High, int Low)
{
    public static JpegScan Read(ReadOnlySpan<byte> segment, JpegFrame frame, JpegTables tables)
    {
        ByteReader reader = new(segment);
        int count = reader.Byte();
        if (count < 1 || count > frame.Components.Count)
            throw new ImageFormatException("a scan header is damaged");
        List<ScanChannel> channels = [];
        for (int index = 0; index < count; index++)
        {
            byte id = reader.Byte();
            int numbers = reader.Byte();
            JpegComponent component = frame.Components.FirstOrDefault(candidate => candidate.Id == id)
                ?? throw new ImageFormatException("a scan names a colour channel that is not there");
            channels.Add(new ScanChannel(component, tables.Dc(numbers >> 4), tables.Ac(numbers & 15)));
        }

        int first = reader.Byte();
        int last = reader.Byte();
        int bits = reader.Byte();
        JpegScan scan = frame.IsProgressive
            ? new JpegScan(channels, first, last, bits >> 4, bits & 15)
            : new JpegScan(channels, 0, 63, 0, 0);
        return scan.IsValid() ? scan : throw new ImageFormatException("a scan header is damaged");
    }

    private bool IsValid() =>
        First <= Last && Last <= 63 && Low <= 13 && (High == 0 || High == Low + 1)
        && (First == 0 || Channels.Count == 1)
        && Channels.DistinctBy(channel => channel.Component.Id).Count() == Channels.Count;
}

/// <summary>A channel in a scan. A table that the scan does not need may be missing.</summary>
internal sealed record ScanChannel(JpegComponent Component, HuffmanTable? Dc, HuffmanTable? Ac);
