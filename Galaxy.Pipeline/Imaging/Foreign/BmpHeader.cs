namespace Galaxy.Pipeline.Imaging.Foreign;

/// <summary>What the headers of a BMP say.</summary>
internal sealed record BmpHeader
{
    /// <summary>Length in bytes of the file header, and behind it the place of the second header's length.</summary>
    public const int FileHeaderBytes = 14;

    private const int OldHeaderBytes = 12;
    private const int MaskBytes = 4;

    public required int Height { get; init; }

    public required int Width { get; init; }

    /// <summary>Whether the first row is the upper one.</summary>
    public required bool IsTopDown { get; init; }

    /// <summary>Bits of a pixel.</summary>
    public required int Bits { get; init; }

    public required BmpCompression Compression { get; init; }

    /// <summary>Which bits of a pixel are red, green, blue and alpha; empty where the format says so itself.</summary>
    public byte[] Masks { get; init; } = [];

    /// <summary>Where the table of colors begins.</summary>
    public required int TablePlace { get; init; }

    /// <summary>Bytes of a color in the table.</summary>
    public required int ColorBytes { get; init; }

    /// <summary>Colors that the table claims to have.</summary>
    public required uint Colors { get; init; }

    /// <summary>Where the pixels begin.</summary>
    public required uint PixelPlace { get; init; }

    /// <summary>Whether pixels say how opaque they are.</summary>
    public bool HasAlpha => Masks.Length == 4 * MaskBytes && Masks.AsSpan(3 * MaskBytes).ContainsAnyExcept((byte)0);

    /// <summary>Whether a file that begins with these bytes is a BMP: many a text begins with BM, too.</summary>
    public static bool Begins(ReadOnlySpan<byte> head) => head.StartsWith("BM"u8) && head.Length >= FileHeaderBytes + sizeof(uint)
        && LittleEndian.UInt32(head[FileHeaderBytes..]) is OldHeaderBytes or 16 or 40 or 52 or 56 or 64 or 108 or 124;

    /// <exception cref="ImageFormatException">They are damaged, or of a kind that is not read.</exception>
    public static BmpHeader Read(ReadOnlySpan<byte> file)
    {
        ByteReader reader = new(file);
        ReadOnlySpan<byte> head = reader.Take(FileHeaderBytes);
        int length = (int)LittleEndian.UInt32(reader.Rest);
        ReadOnlySpan<byte> header = reader.Take(length);
        return length == OldHeaderBytes ? ReadOld(head, header) : Read(head, header, ref reader);
    }

    private static BmpHeader ReadOld(ReadOnlySpan<byte> head, ReadOnlySpan<byte> header) => new()
    {
        Width = LittleEndian.UInt16(header[4..]),
        Height = LittleEndian.UInt16(header[6..]),
        IsTopDown = false,
        Bits = LittleEndian.UInt16(header[10..]),
        Compression = BmpCompression.None,
        TablePlace = FileHeaderBytes + OldHeaderBytes,
        ColorBytes = 3,
        Colors = 0,
        PixelPlace = LittleEndian.UInt32(head[10..]),
    };

    private static BmpHeader Read(ReadOnlySpan<byte> head, ReadOnlySpan<byte> header, ref ByteReader reader)
    {
        int height = (int)LittleEndian.UInt32(header[8..]);
        BmpCompression compression = header.Length > 16 ? (BmpCompression)LittleEndian.UInt32(header[16..]) : BmpCompression.None;
        bool isMasked = compression is BmpCompression.Masks or BmpCompression.AlphaMasks;
        bool isTooShort = compression == BmpCompression.AlphaMasks && header.Length is 52;
        if (isMasked && header.Length is 64 || isTooShort || !Enum.IsDefined(compression))
            throw new ImageFormatException($"its kind of compression ({(uint)compression}) is not supported", "Save it again as PNG");
        return new BmpHeader
        {
            Width = (int)LittleEndian.UInt32(header[4..]),
            Height = height < 0 ? unchecked(-height) : height,
            IsTopDown = height < 0,
            Bits = LittleEndian.UInt16(header[14..]),
            Compression = compression,
            Masks = isMasked ? ReadMasks(header, compression, ref reader) : [],
            TablePlace = reader.Position,
            ColorBytes = 4,
            Colors = header.Length >= 36 ? LittleEndian.UInt32(header[32..]) : 0,
            PixelPlace = LittleEndian.UInt32(head[10..]),
        };
    }

    /// <summary>Four masks, in the header or behind it; three if it is too old for alpha.</summary>
    private static byte[] ReadMasks(ReadOnlySpan<byte> header, BmpCompression compression, ref ByteReader reader)
    {
        int count = compression == BmpCompression.AlphaMasks || header.Length >= 56 ? 4 : 3;
        return (header.Length >= 52 ? header.Slice(40, count * MaskBytes) : reader.Take(count * MaskBytes)).ToArray();
    }
}
