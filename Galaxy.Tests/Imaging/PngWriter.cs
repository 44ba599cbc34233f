using System.Buffers.Binary;
using System.IO.Compression;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Imaging.Png;

namespace Galaxy.Tests.Imaging;

/// <summary>Writes PNGs of any color type and depth with random samples, and says what they should look like.</summary>
internal static class PngWriter
{
    private static readonly (int Row, int Column, int RowStep, int ColumnStep)[] _adam7 =
        [(0, 0, 8, 8), (0, 4, 8, 8), (4, 0, 8, 4), (0, 2, 4, 4), (2, 0, 4, 2), (0, 1, 2, 2), (1, 0, 2, 1)];

    /// <summary>Every color type with every depth it may have.</summary>
    public static IReadOnlyList<(int Depth, int Color)> Kinds { get; } =
    [
        (1, 0), (2, 0), (4, 0), (8, 0), (16, 0), (8, 2), (16, 2), (1, 3), (2, 3), (4, 3), (8, 3), (8, 4), (16, 4), (8, 6), (16, 6),
    ];

    public static (byte[] File, byte[] Pixels) Write(int height, int width, int depth, int color, bool isInterlaced, int? claimedSide = null, bool withTransparentColor = true)
    {
        Random random = new(depth * 100 + color);
        int channels = color switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };
        int[] samples = [.. Enumerable.Range(0, height * width * channels).Select(_ => random.Next(1 << depth))];
        byte[] palette = new byte[3 << depth.CompareTo(8) switch { > 0 => 8, _ => depth }];
        random.NextBytes(palette);
        byte[] transparency = color switch
        {
            3 => [0, 128, 255],
            0 when withTransparentColor => [0, 1],
            2 when withTransparentColor => [0, 1, 0, 2, 0, 3],
            _ => [],
        };
        MemoryStream file = new();
        file.Write(PngFile.Signature);
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, claimedSide ?? width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), claimedSide ?? height);
        (header[8], header[9], header[12]) = ((byte)depth, (byte)color, (byte)(isInterlaced ? 1 : 0));
        WriteChunk(file, "IHDR"u8, header);
        if (color == 3)
            WriteChunk(file, "PLTE"u8, palette);
        if (transparency.Length > 0)
            WriteChunk(file, "tRNS"u8, transparency);
        WriteChunk(file, "IDAT"u8, Compress(height, width, channels, depth, samples, isInterlaced));
        WriteChunk(file, "IEND"u8, []);
        return (file.ToArray(), Expected(samples, depth, color, channels, palette, transparency));
    }

    /// <summary>A PNG of 16 bits a sample with one channel or three.</summary>
    public static byte[] Of16Bits(int height, int width, int channels, ushort[] samples)
    {
        MemoryStream file = new();
        file.Write(PngFile.Signature);
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (16, (byte)(channels == 1 ? 0 : 2));
        WriteChunk(file, "IHDR"u8, header);
        WriteChunk(file, "IDAT"u8, Compress(height, width, channels, 16, [.. samples.Select(sample => (int)sample)], isInterlaced: false));
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    /// <summary>A PNG of one pixel whose header, with the right checksum, claims another size.</summary>
    public static byte[] Claim(uint height, uint width, int depth, int color)
    {
        byte[] file = Write(1, 1, depth, color, isInterlaced: false).File;
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(16), width);
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(20), height);
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(29), Crc32.Of(file.AsSpan(12, 17)));
        return file;
    }

    private static byte[] Compress(int height, int width, int channels, int depth, int[] samples, bool isInterlaced)
    {
        MemoryStream compressed = new();
        using (ZLibStream stream = new(compressed, CompressionLevel.Fastest))
        {
            foreach ((int row, int column, int rowStep, int columnStep) in isInterlaced ? _adam7 : [(0, 0, 1, 1)])
            {
                byte[] before = [];
                for (int line = row; line < height && column < width; line += rowStep)
                {
                    int[] values = [.. Enumerable.Range(0, (width - column + columnStep - 1) / columnStep)
                        .SelectMany(index => samples.Skip((line * width + column + index * columnStep) * channels).Take(channels))];
                    byte[] packed = Pack(values, depth);
                    stream.Write(Filter(line % 5, packed, before, Math.Max(1, channels * depth / 8)));
                    before = packed;
                }
            }
        }

        return compressed.ToArray();
    }

    private static byte[] Pack(int[] values, int depth)
    {
        byte[] bytes = new byte[(values.Length * depth + 7) / 8];
        for (int index = 0; index < values.Length; index++)
        {
            for (int bit = 0; bit < depth; bit++)
            {
                int place = index * depth + bit;
                bytes[place / 8] |= (byte)((values[index] >> (depth - 1 - bit) & 1) << (7 - place % 8));
            }
        }

        return bytes;
    }

    private static byte[] Filter(int filter, byte[] row, byte[] before, int step)
    {
        byte[] result = [(byte)filter, .. row];
        for (int index = 0; index < row.Length; index++)
        {
            int left = index < step ? 0 : row[index - step];
            int above = before.Length == 0 ? 0 : before[index];
            int corner = index < step || before.Length == 0 ? 0 : before[index - step];
            int estimate = left + above - corner;
            int paeth = ((int[])[left, above, corner]).MinBy(value => Math.Abs(estimate - value));
            result[index + 1] -= (byte)(filter switch { 1 => left, 2 => above, 3 => (left + above) / 2, 4 => paeth, _ => 0 });
        }

        return result;
    }

    private static byte[] Expected(int[] samples, int depth, int color, int channels, byte[] palette, byte[] transparency) =>
        [.. samples.Chunk(channels).SelectMany(pixel => ExpectedPixel(pixel, depth, color, palette, transparency))];

    private static IEnumerable<byte> ExpectedPixel(int[] pixel, int depth, int color, byte[] palette, byte[] transparency)
    {
        double largest = (1 << depth) - 1;
        double[] rgb = color switch
        {
            3 => [.. palette.AsSpan(pixel[0] * 3, 3).ToArray().Select(value => value / 255.0)],
            2 or 6 => [.. pixel.Take(3).Select(value => value / largest)],
            _ => [.. Enumerable.Repeat(pixel[0] / largest, 3)],
        };
        double alpha = color switch
        {
            3 => pixel[0] < transparency.Length ? transparency[pixel[0]] / 255.0 : 1,
            4 or 6 => pixel[^1] / largest,
            0 => pixel[0] == 1 ? 0 : 1,
            _ => pixel.SequenceEqual([1, 2, 3]) ? 0 : 1,
        };
        return rgb.Select(value => (byte)Math.Round(value * alpha * 255));
    }

    private static void WriteChunk(MemoryStream file, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> data)
    {
        byte[] number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        byte[] checkedBytes = [.. kind, .. data];
        file.Write(checkedBytes);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Of(checkedBytes));
        file.Write(number);
    }
}
