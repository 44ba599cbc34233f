using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Imaging.Png;

/// <summary>Writes pictures as PNG.</summary>
public static class PngFile
{
    /// <summary>The eight bytes at the start of every PNG.</summary>
    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Length in bytes of the signature and the header chunk, with which every file of ours begins.</summary>
    private const int HeadBytes = 33;

    /// <summary>The bytes of a file with 8-bit red, green and blue.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="text">A text to store behind the header; null for none.</param>
    public static byte[] Encode(Image image, PngText? text = null)
    {
        MemoryStream file = new();
        file.Write(Signature);
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, image.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), image.Height);
        (header[8], header[9]) = (8, 2);
        WriteChunk(file, "IHDR"u8, header);
        text?.Write(file);
        WriteChunk(file, "IDAT"u8, Compress(image));
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    /// <summary>Whether a file was encoded with this text.</summary>
    internal static bool Says(ReadOnlySpan<byte> file, PngText text)
    {
        MemoryStream chunk = new();
        text.Write(chunk);
        return file.StartsWith(Signature) && file.Length > HeadBytes && file[HeadBytes..].StartsWith(chunk.ToArray());
    }

    /// <summary>Whether a file that begins like this was encoded with a text of this keyword.</summary>
    internal static bool SaysAbout(ReadOnlySpan<byte> head, string keyword) => head.StartsWith(Signature) && head.Length > HeadBytes + sizeof(int)
        && head[(HeadBytes + sizeof(int))..].StartsWith([.. "tEXt"u8, .. Encoding.Latin1.GetBytes($"{keyword}\0")]);

    /// <summary>Each byte minus the one above it: neighboring rows are alike, and small numbers compress well.</summary>
    private static byte[] Compress(Image image)
    {
        const byte up = 2;
        int rowBytes = image.Width * Image.Channels;
        byte[] row = new byte[1 + rowBytes];
        row[0] = up;
        MemoryStream compressed = new();
        using (ZLibStream stream = new(compressed, CompressionLevel.Optimal))
        {
            for (int line = 0; line < image.Height; line++)
            {
                ReadOnlySpan<byte> pixels = image.Row(line);
                ReadOnlySpan<byte> above = line > 0 ? image.Row(line - 1) : [];
                for (int index = 0; index < rowBytes; index++)
                    row[1 + index] = (byte)(pixels[index] - (line > 0 ? above[index] : 0));

                stream.Write(row);
            }
        }

        return compressed.ToArray();
    }

    internal static void WriteChunk(MemoryStream file, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        byte[] checkedBytes = [.. kind, .. data];
        file.Write(checkedBytes);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Of(checkedBytes));
        file.Write(number);
    }
}
