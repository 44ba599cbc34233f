using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Samples;

/// <summary>Reads the PNG pictures that are most common: 8 bits, gray or color, without palette, transparency or interlacing.</summary>
internal static class Png
{
    private const int SignatureBytes = 8, ChunkFrame = 12;

    public static Picture Read(ReadOnlySpan<byte> file)
    {
        (int height, int width, int channels) = (0, 0, 0);
        using MemoryStream compressed = new();
        for (int at = SignatureBytes, length; at + ChunkFrame <= file.Length; at += ChunkFrame + length)
        {
            length = BinaryPrimitives.ReadInt32BigEndian(file[at..]);
            string kind = Encoding.ASCII.GetString(file.Slice(at + 4, 4));
            ReadOnlySpan<byte> body = file.Slice(at + 8, length);
            if (kind == "IHDR")
                (height, width, channels) = Header(body);
            else if (kind == "IDAT")
                compressed.Write(body);
        }

        compressed.Position = 0;
        using ZLibStream rows = new(compressed, CompressionMode.Decompress);
        byte[] pixels = new byte[height * width * 3];
        byte[] above = new byte[width * channels], row = new byte[width * channels];
        for (int line = 0; line < height; line++, (above, row) = (row, above))
        {
            int filter = rows.ReadByte();
            rows.ReadExactly(row);
            Unfilter(filter, row, above, channels);
            for (int index = 0; index < width * 3; index++)
                pixels[line * width * 3 + index] = row[channels == 3 ? index : index / 3];
        }

        return new Picture(height, width, pixels);
    }

    private static (int Height, int Width, int Channels) Header(ReadOnlySpan<byte> header) => (header[8], header[9], header[12]) switch
    {
        (8, 0, 0) => (BinaryPrimitives.ReadInt32BigEndian(header[4..]), BinaryPrimitives.ReadInt32BigEndian(header), 1),
        (8, 2, 0) => (BinaryPrimitives.ReadInt32BigEndian(header[4..]), BinaryPrimitives.ReadInt32BigEndian(header), 3),
        _ => throw new InvalidDataException("Save the picture as PNG with 8 bits, without palette, transparency or interlacing."),
    };

    private static void Unfilter(int filter, byte[] row, byte[] above, int channels)
    {
        for (int index = 0; index < row.Length; index++)
        {
            int left = index < channels ? 0 : row[index - channels], corner = index < channels ? 0 : above[index - channels];
            row[index] += (byte)(filter switch
            {
                0 => 0,
                1 => left,
                2 => above[index],
                3 => (left + above[index]) / 2,
                _ => Paeth(left, above[index], corner),
            });
        }
    }

    private static int Paeth(int left, int above, int corner)
    {
        (int toLeft, int toAbove, int toCorner) = (Math.Abs(above - corner), Math.Abs(left - corner), Math.Abs(left + above - 2 * corner));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }
}
