using System.Collections.Immutable;
using System.Text;

namespace Galaxy.Tests.Fuzzing.Mutations;

/// <summary>Damages tars and mends the checksums of their headers, which would otherwise keep the damage from the reader.</summary>
internal static class TarMutation
{
    private const int Block = 512;
    private const int ChecksumPlace = 148;
    private const int KindPlace = 156;
    private const int LinkPlace = 157;

    public static byte[] Of(ImmutableArray<byte[]> seeds, Random random) => random.Next(4) switch
    {
        0 => FileMutation.Of(seeds, random, FormatWords.Tar),
        1 => Mended(Packed(seeds, random)),
        _ => Mended(FileMutation.Of(random.Next(2) == 0 ? seeds : [Packed(seeds, random)], random, FormatWords.Tar)),
    };

    private static byte[] Packed(ImmutableArray<byte[]> seeds, Random random)
    {
        ImmutableArray<byte[]> contents = [FuzzFolder.Secret[..^1], Imaging.Fixture.Bytes("size8x8.jpg"), .. seeds];
        MemoryStream file = new();
        for (int members = random.Next(1, 6); members > 0; members--)
        {
            (string name, byte[] content) = ArchiveMutation.Member(contents, random);
            file.Write(Header(name, content.Length, "0125xgLK7"[random.Next(3) == 0 ? random.Next(9) : 0]));
            file.Write(content);
            file.Write(new byte[(Block - content.Length % Block) % Block]);
        }

        file.Write(new byte[2 * Block]);
        return file.ToArray();
    }

    private static byte[] Header(string name, int length, char kind)
    {
        byte[] header = new byte[Block];
        byte[] nameBytes = Encoding.UTF8.GetBytes(name);
        nameBytes.AsSpan(0, Math.Min(100, nameBytes.Length)).CopyTo(header);
        Encoding.ASCII.GetBytes($"0000644\00000000\00000000\0{Octal(length, 11)}\00000000000\0").CopyTo(header, 100);
        header[KindPlace] = (byte)kind;
        "../secret.png"u8.CopyTo(header.AsSpan(LinkPlace));
        "ustar\00000"u8.CopyTo(header.AsSpan(257));
        return header;
    }

    /// <summary>Every block that looks like a header gets its right checksum.</summary>
    private static byte[] Mended(byte[] file)
    {
        byte[] copy = [.. file];
        for (int place = 0; place + Block <= copy.Length; place += Block)
        {
            Span<byte> header = copy.AsSpan(place, Block);
            if (!header[257..].StartsWith("ustar"u8))
                continue;
            header.Slice(ChecksumPlace, 8).Fill((byte)' ');
            int sum = 0;
            foreach (byte value in header)
                sum += value;
            Encoding.ASCII.GetBytes(Octal(sum, 6) + "\0 ").CopyTo(header[ChecksumPlace..]);
        }

        return copy;
    }

    private static string Octal(int value, int digits) => Convert.ToString(value, 8).PadLeft(digits, '0');
}
