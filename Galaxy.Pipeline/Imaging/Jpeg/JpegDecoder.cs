namespace Galaxy.Pipeline.Imaging.Jpeg;

/// <summary>
/// Decodes baseline, extended sequential and progressive JPEG with Huffman coding (ITU-T T.81). The inner loops that a usual colour
/// picture passes through, scaling and resampling among them, are compiled at full strength when they are first called: a run would have read many pictures by the time the runtime noticed how often.
/// </summary>
internal sealed class JpegDecoder
{
    /// <summary>A progressive file needs about ten; one with thousands would only keep us busy.</summary>
    private const int MostScans = 200;

    private readonly JpegTables _tables = new();
    private JpegFrame? _frame;
    private int _restartInterval;
    private int _scans;
    private bool _isRgb;
    private int _orientation = Orientation.Upright;

    /// <exception cref="ImageFormatException">The file is damaged, ends early, or is of a kind that is not read.</exception>
    public static Image Decode(ReadOnlySpan<byte> file)
    {
        JpegDecoder decoder = new();
        decoder.ReadSegments(file);
        return decoder.Compose();
    }

    private void ReadSegments(ReadOnlySpan<byte> file)
    {
        int position = 2;
        while (true)
        {
            ByteReader reader = new(file[Math.Min(position, file.Length)..]);
            int marker = NextMarker(ref reader);
            if (marker == 0xD9)
                return;
            if (marker is 0x01 or (>= 0xD0 and <= 0xD7))
            {
                position += reader.Position;
                continue;
            }

            int length = reader.UInt16();
            ReadOnlySpan<byte> segment = reader.Take(Math.Max(0, length - sizeof(ushort)));
            position += reader.Position;
            if (marker == 0xDA)
                position += ReadScan(segment, file[position..]);
            else
                ReadSegment(marker, segment, file.Length);
        }
    }

    private static int NextMarker(ref ByteReader reader)
    {
        if (reader.Byte() != 0xFF)
            throw new ImageFormatException("its segments are damaged");
        int marker = reader.Byte();
        while (marker == 0xFF)
            marker = reader.Byte();
        return marker;
    }

    private void ReadSegment(int marker, ReadOnlySpan<byte> segment, int fileBytes)
    {
        switch (marker)
        {
            case 0xC0 or 0xC1 or 0xC2 when _frame is null:
                _frame = JpegFrame.Read(segment, isProgressive: marker == 0xC2, fileBytes);
                _isRgb |= _frame.Components is [{ Id: (byte)'R' }, { Id: (byte)'G' }, { Id: (byte)'B' }];
                break;
            case 0xC4:
                _tables.ReadHuffman(segment);
                break;
            case 0xDB:
                _tables.ReadQuantisation(segment);
                break;
            case 0xDD:
                _restartInterval = new ByteReader(segment).UInt16();
                break;
            case 0xE1 when segment.StartsWith("Exif\0\0"u8):
                _orientation = Orientation.FromExif(segment[6..]);
                break;
            case 0xEE when segment.StartsWith("Adobe"u8) && segment.Length >= 12:
                _isRgb |= segment[11] == 0;
                break;
            case >= 0xC0 and <= 0xCF and not 0xC8 and not 0xCC:
                throw new ImageFormatException("it is of a rare JPEG kind that is not read", "Save it as an ordinary JPEG or PNG");
        }
    }

    private int ReadScan(ReadOnlySpan<byte> header, ReadOnlySpan<byte> data)
    {
        JpegFrame frame = _frame ?? throw new ImageFormatException("a scan comes before its frame");
        if (++_scans > MostScans)
            throw new ImageFormatException($"it has more than {MostScans} scans");
        ScanDecoder decoder = new(frame, JpegScan.Read(header, frame, _tables), _restartInterval, data);
        return decoder.Decode();
    }

    private Image Compose()
    {
        JpegFrame frame = _frame ?? throw new ImageFormatException("it holds no picture");
        if (_scans == 0)
            throw new ImageFormatException("it holds no picture");
        SamplePlane[] planes = [.. frame.Components.Select(component => SamplePlane.Of(component, _tables.Quantisation(component.Quantisation)))];
        byte[] pixels = new byte[frame.Height * frame.Width * Image.Channels];
        Span<byte> first = new byte[frame.Width];
        Span<byte> second = new byte[frame.Width];
        Span<byte> third = new byte[frame.Width];
        Span<int> scratch = new int[frame.Width];
        for (int row = 0; row < frame.Height; row++)
        {
            Span<byte> target = pixels.AsSpan(row * frame.Width * Image.Channels, frame.Width * Image.Channels);
            Sample(frame, planes, 0, row, first, scratch);
            if (planes.Length == 1)
            {
                JpegColour.FromGrey(first, target);
                continue;
            }

            Sample(frame, planes, 1, row, second, scratch);
            Sample(frame, planes, 2, row, third, scratch);
            if (_isRgb)
                JpegColour.FromRgb(first, second, third, target);
            else
                JpegColour.FromYcc(first, second, third, target);
        }

        return Orientation.Apply(Image.Own(frame.Height, frame.Width, pixels), _orientation);
    }

    private static void Sample(JpegFrame frame, SamplePlane[] planes, int channel, int row, Span<byte> target, Span<int> scratch)
    {
        JpegComponent component = frame.Components[channel];
        if (frame.MostHorizontal % component.Horizontal != 0 || frame.MostVertical % component.Vertical != 0)
            throw new ImageFormatException("its colours are subsampled by a fraction, which is not read", "Save it as an ordinary JPEG or PNG");
        int across = frame.MostHorizontal / component.Horizontal;
        int down = frame.MostVertical / component.Vertical;
        Upsampling.Row(planes[channel], row, across, down, target, scratch);
    }
}
