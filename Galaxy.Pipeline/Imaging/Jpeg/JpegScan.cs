namespace Galaxy.Pipeline.Imaging.Jpeg;

/// <summary>What a scan header says (T.81, B.2.3).</summary>
/// <param name="Channels">The channels coded in it, with their Huffman tables.</param>
/// <param name="IsSequential">Whether blocks are coded whole, not in the bands and bits of a progressive picture.</param>
/// <param name="First">First coefficient of the band, in zigzag order.</param>
/// <param name="Last">Last coefficient of the band.</param>
/// <param name="High">Bits that an earlier scan has coded; 0 in a first scan.</param>
/// <param name="Low">Bits left to later scans.</param>
internal sealed record JpegScan(ScanChannel[] Channels, bool IsSequential, int First, int Last, int High, int Low)
{
    /// <summary>The most blocks that interleaved channels may have in a unit.</summary>
    private const int MostBlocks = 10;

    public static JpegScan Read(ReadOnlySpan<byte> segment, JpegFrame frame, JpegTables tables)
    {
        ByteReader reader = new(segment, JpegMarker.Damaged);
        int count = reader.Byte();
        if (count is < 1 or > 4 || segment.Length != 4 + 2 * count)
            throw new ImageFormatException("a scan header is damaged");
        ReadOnlySpan<byte> channels = reader.Take(2 * count);
        (int first, int last, int bits) = (reader.Byte(), reader.Byte(), reader.Byte());
        JpegScan scan = frame.IsProgressive
            ? new JpegScan([], IsSequential: false, first, last, bits >> 4, bits & 15)
            : new JpegScan([], IsSequential: true, 0, 63, 0, 0);
        scan = scan with { Channels = scan.ReadChannels(channels, frame, tables) };
        return scan.IsValid() ? scan : throw new ImageFormatException("a scan header is damaged");
    }

    private ScanChannel[] ReadChannels(ReadOnlySpan<byte> segment, JpegFrame frame, JpegTables tables)
    {
        List<ScanChannel> channels = [];
        for (int index = 0; index < segment.Length; index += 2)
        {
            byte id = segment[index];
            int numbers = segment[index + 1];
            JpegComponent component = frame.Components.Skip(channels.Count).FirstOrDefault(candidate => candidate.Id == id)
                ?? throw new ImageFormatException("a scan names a color channel that is not there");
            HuffmanTable? dc = IsSequential || (First == 0 && High == 0) ? tables.Dc(numbers >> 4, IsSequential) : null;
            HuffmanTable? ac = IsSequential || First > 0 ? tables.Ac(numbers & 15, IsSequential) : null;
            channels.Add(new ScanChannel(component, dc, ac));
        }

        return [.. channels];
    }

    private bool IsValid() =>
        (IsSequential || (Low <= 13 && (High == 0 || High == Low + 1)
            && (First == 0 ? Last == 0 : First <= Last && Last <= 63 && Channels.Length == 1)))
        && Channels.DistinctBy(channel => channel.Component).Count() == Channels.Length
        && (Channels.Length == 1 || Channels.Sum(channel => channel.Component.Horizontal * channel.Component.Vertical) <= MostBlocks);
}
