using System.Buffers.Binary;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Imaging.Png;

/// <summary>The chunks of a PNG that matter.</summary>
internal sealed class PngChunks
{
    private PngHeader? _header;

    public PngHeader Header => _header ?? throw new ImageFormatException("its header is missing");

    /// <summary>Red, green, blue of each palette entry.</summary>
    public byte[] Palette { get; private set; } = [];

    /// <summary>Alpha of palette entries, or the one gray or color that is transparent.</summary>
    public byte[] Transparency { get; private set; } = [];

    /// <summary>The compressed pixels.</summary>
    public MemoryStream Data { get; } = new();

    /// <summary>From an eXIf chunk.</summary>
    public int Orientation { get; private set; } = Imaging.Orientation.Upright;

    /// <summary>Reads chunk by chunk. After pixels, whatever cannot be read ends the file; missing rows are noticed later.</summary>
    /// <exception cref="ImageFormatException">The header, the palette or a chunk of pixels is damaged.</exception>
    public static PngChunks Read(ReadOnlySpan<byte> file)
    {
        PngChunks chunks = new();
        ByteReader reader = new(file);
        reader.Take(PngFile.Signature.Length);
        while (true)
        {
            bool mayEnd = chunks.Data.Length > 0 && !IsPixels(reader.Rest);
            if (mayEnd && !IsWhole(reader.Rest))
                return chunks;
            ReadOnlySpan<byte> checkedBytes = reader.Take(checked((int)Math.Min(reader.UInt32(), (uint)int.MaxValue - 4) + 4));
            bool isIntact = reader.UInt32() == Crc32.Of(checkedBytes);
            ReadOnlySpan<byte> kind = checkedBytes[..4];
            bool isAncillary = (kind[0] & 0x20) != 0;
            if (kind.SequenceEqual("IEND"u8) || (mayEnd && !isIntact && !isAncillary))
                return chunks;
            if (!isIntact && !isAncillary)
                throw new ImageFormatException("a checksum is wrong");
            if (isIntact)
                chunks.Add(kind, checkedBytes[4..], file.Length);
        }
    }

    private static bool IsPixels(ReadOnlySpan<byte> chunk) => chunk.Length >= 8 && chunk[4..].StartsWith("IDAT"u8);

    private static bool IsWhole(ReadOnlySpan<byte> chunk) => chunk.Length >= 12 && BinaryPrimitives.ReadUInt32BigEndian(chunk) <= chunk.Length - 12;

    private void Add(ReadOnlySpan<byte> kind, ReadOnlySpan<byte> data, int fileBytes)
    {
        if (kind.SequenceEqual("IHDR"u8) && _header is null)
            _header = PngHeader.Read(data, fileBytes);
        else if (kind.SequenceEqual("PLTE"u8) && data.Length <= 768)
            Palette = data.ToArray();
        else if (kind.SequenceEqual("tRNS"u8))
            Transparency = data.ToArray();
        else if (kind.SequenceEqual("IDAT"u8))
            Data.Write(data);
        else if (kind.SequenceEqual("eXIf"u8))
            Orientation = Imaging.Orientation.FromExif(data);
    }
}
