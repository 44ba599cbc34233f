namespace Galaxy.Pipeline.Imaging.Jpeg;

/// <summary>
/// Decodes baseline, extended sequential and progressive JPEG with Huffman coding (ITU-T T.81), and tolerates what libjpeg tolerates: bytes
/// that belong to no segment, a lost end marker. A picture that lacks blocks, or bits of them, is refused. The inner loops for an ordinary color
/// picture passes through, scaling and resampling among them, are compiled at full strength when they are first called: a run would have
/// read many pictures by the time the runtime noticed how often.
/// </summary>
internal sealed class JpegDecoder(NeededPixels needed)
{
    /// <summary>A progressive file needs about ten scans; thousands would only waste time.</summary>
    private const int MostScans = 200;

    private readonly JpegTables _tables = new();
    private JpegColorMarkers _colors = new();
    private JpegColorSpace _space;
    private JpegFrame? _frame;
    private int _restartInterval;
    private int _scans;
    private bool _hasOneScan;
    private int _orientation = Orientation.Upright;

    /// <summary>The pixels whose blocks are kept, in the frame's own rows and columns.</summary>
    private PixelArea _area;

    /// <summary>The end of the bytes that blocks were decoded from.</summary>
    private int _usedBytes;

    /// <exception cref="ImageFormatException">The file is damaged, ends early, or is of an unsupported kind.</exception>
    public static Image Decode(ReadOnlySpan<byte> file) => Decode(file, PixelArea.Whole).Image;

    /// <summary>Reads the whole file, and decodes the needed part of it.</summary>
    /// <exception cref="ImageFormatException">The file is damaged, ends early, or is of an unsupported kind.</exception>
    public static ImagePart Decode(ReadOnlySpan<byte> file, NeededPixels needed)
    {
        JpegDecoder decoder = new(needed);
        bool hasEnd = decoder.ReadSegments(file);
        return decoder.Finish(file, hasEnd);
    }

    /// <summary>Reads on to the end; says whether the end marker is there.</summary>
    private bool ReadSegments(ReadOnlySpan<byte> file)
    {
        ByteReader reader = new(file);
        reader.Take(2);
        while (JpegMarker.Next(ref reader) is { } marker)
        {
            if (marker == JpegMarker.EndOfImage)
                return true;
            if (JpegMarker.IsAlone(marker))
                continue;
            if (JpegMarker.IsOptional(marker) && !HasSegment(reader.Rest))
                return false;
            int length = reader.UInt16() - sizeof(ushort);
            if (length < 0 && !JpegMarker.IsOptional(marker))
                throw new ImageFormatException(JpegMarker.Damaged);
            ReadOnlySpan<byte> segment = reader.Take(Math.Max(0, length));
            if (marker == JpegMarker.StartOfScan)
                ReadScan(segment, ref reader);
            else
                ReadSegment(marker, segment, file.Length);
        }

        return false;
    }

    private static bool HasSegment(ReadOnlySpan<byte> rest) => rest.Length >= 2 && rest.Length >= (rest[0] << 8 | rest[1]);

    private void ReadSegment(int marker, ReadOnlySpan<byte> segment, int fileBytes)
    {
        switch (marker)
        {
            case 0xC0 or 0xC1 or 0xC2:
                if (_frame is not null)
                    throw new ImageFormatException("it has two frame headers");
                _frame = JpegFrame.Read(segment, isProgressive: marker == 0xC2, fileBytes);
                break;
            case 0xC4:
                _tables.ReadHuffman(segment);
                break;
            case 0xDB:
                _tables.ReadQuantization(segment);
                break;
            case 0xDD:
                _restartInterval = segment.Length == sizeof(ushort)
                    ? segment[0] << 8 | segment[1]
                    : throw new ImageFormatException(JpegMarker.Damaged);
                break;
            case 0xE1 when segment.StartsWith("Exif\0\0"u8):
                _orientation = Orientation.FromExif(segment[6..]);
                break;
            case >= 0xC0 and <= 0xCF:
                string kind = marker >= 0xC9 ? "has arithmetic coding, which" : "is of a rare JPEG kind that";
                throw new ImageFormatException($"it {kind} is not read", "Save it as an ordinary JPEG or PNG");
            default:
                if (!JpegMarker.IsOptional(marker))
                    throw new ImageFormatException(JpegMarker.Damaged);
                _colors = _colors.With(marker, segment);
                break;
        }
    }

    private void ReadScan(ReadOnlySpan<byte> header, ref ByteReader reader)
    {
        JpegFrame frame = _frame ?? throw new ImageFormatException("a scan comes before its frame");
        if (_hasOneScan)
            throw new ImageFormatException("it has one scan too many");
        if (++_scans > MostScans)
            throw new ImageFormatException($"it has more than {MostScans} scans");
        JpegScan scan = JpegScan.Read(header, frame, _tables);
        if (_scans == 1)
        {
            _area = Area();
            frame.Allocate(_area);
            _space = _colors.SpaceOf(frame.Components);
            _hasOneScan = scan.IsSequential && scan.Channels.Length == frame.Components.Length;
        }

        foreach (ScanChannel channel in scan.Channels)
            channel.Component.Add(scan, _tables);
        int start = reader.Position;
        ScanDecoder decoder = new(frame, scan, _restartInterval, reader.Rest);
        (int read, int used) = decoder.Decode();
        reader.Take(read);
        _usedBytes = start + used;
    }

    private ImagePart Finish(ReadOnlySpan<byte> file, bool hasEnd)
    {
        JpegFrame frame = _scans > 0 ? _frame! : throw new ImageFormatException("it holds no picture");
        if (!frame.Components.All(component => component.Progression.IsWhole))
            throw new ImageFormatException(hasEnd ? "some of its scans are missing" : "the file ends early");
        if (!hasEnd && IsMadeOfPadding(file))
            throw new ImageFormatException("the file ends early and is padded with zeros");
        if (Area() != _area)
            return DecodeWhole(file);
        Image image = Orientation.Apply(JpegComposer.Compose(frame, _space, _area), _orientation);
        frame.Release();
        (int height, int width) = Orientation.Size(frame.Height, frame.Width, _orientation);
        return new ImagePart(height, width, needed(height, width), image);
    }

    /// <summary>The needed pixels in the frame's own rows and columns, by the orientation known so far.</summary>
    private PixelArea Area()
    {
        (int height, int width) = Orientation.Size(_frame!.Height, _frame.Width, _orientation);
        return Orientation.Stored(needed(height, width), _orientation, height, width);
    }

    /// <summary>For a picture whose orientation is told too late, behind its scan.</summary>
    private ImagePart DecodeWhole(ReadOnlySpan<byte> file)
    {
        ImagePart whole = Decode(file, PixelArea.Whole);
        return whole.Cut(needed(whole.Height, whole.Width));
    }

    /// <summary>Whether blocks were decoded from the zeros in which a truncated copy often ends. A complete scan may end in one zero.</summary>
    private bool IsMadeOfPadding(ReadOnlySpan<byte> file) =>
        _usedBytes > file.LastIndexOfAnyExcept((byte)0) + 2 && _usedBytes < file.Length - 1;
}
