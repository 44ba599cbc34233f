using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Imaging.Png;

namespace Galaxy.Tests.Fuzzing.Mutations;

/// <summary>Damages PNGs and mends their checksums, which would otherwise keep the damage from the decoder.</summary>
internal static class PngMutation
{
    public static byte[] Of(ImmutableArray<byte[]> seeds, Random random) => random.Next(4) switch
    {
        0 => FileMutation.Of(seeds, random, FormatWords.Png),
        1 => WithOtherRows(seeds, random),
        _ => Mended(FileMutation.Of(seeds, random, FormatWords.Png)),
    };

    /// <summary>Every chunk that is all there gets its right checksum.</summary>
    private static byte[] Mended(byte[] file)
    {
        byte[] copy = [.. file];
        for (int place = 8; place <= copy.Length - 12;)
        {
            uint length = BinaryPrimitives.ReadUInt32BigEndian(copy.AsSpan(place));
            if (length > copy.Length - place - 12)
                break;
            Span<byte> chunk = copy.AsSpan(place + 4, (int)length + 4);
            BinaryPrimitives.WriteUInt32BigEndian(copy.AsSpan(place + 8 + (int)length), Crc32.Of(chunk));
            place += (int)length + 12;
        }

        return copy;
    }

    /// <summary>The header of one picture with the damaged rows of another, compressed as they should be.</summary>
    private static byte[] WithOtherRows(ImmutableArray<byte[]> seeds, Random random)
    {
        byte[] file = seeds[random.Next(seeds.Length)];
        byte[] other = seeds[random.Next(seeds.Length)];
        PngChunks chunks = PngChunks.Read(other);
        chunks.Data.Position = 0;
        using ZLibStream zlib = new(chunks.Data, CompressionMode.Decompress);
        using MemoryStream rows = new();
        zlib.CopyTo(rows);
        MemoryStream packed = new();
        using (ZLibStream compressed = new(packed, CompressionLevel.Fastest, leaveOpen: true))
            compressed.Write(FileMutation.Of([rows.ToArray()], random));
        int data = file.AsSpan().IndexOf("IDAT"u8);
        byte[] length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, (int)packed.Length);
        return Mended([.. file[..(data - 4)], .. length, .. "IDAT"u8, .. packed.ToArray(), 0, 0, 0, 0]);
    }
}
