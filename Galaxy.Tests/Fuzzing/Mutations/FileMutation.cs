using System.Collections.Immutable;

namespace Galaxy.Tests.Fuzzing.Mutations;

/// <summary>Damages files of any format: accidents, and what an attacker would try. Pure functions of their arguments.</summary>
internal static class FileMutation
{
    private const int MostBytes = 1 << 20;

    /// <summary>Up to four mutations, one upon the other.</summary>
    /// <param name="seeds">Files of which one is damaged, and from which pieces are taken.</param>
    /// <param name="random">Where all chance comes from.</param>
    /// <param name="tokens">Words of the format.</param>
    public static byte[] Of(ImmutableArray<byte[]> seeds, Random random, params ReadOnlySpan<byte[]> tokens)
    {
        byte[] file = seeds[random.Next(seeds.Length)];
        for (int times = 1 + Math.Min(random.Next(4), random.Next(4)); times > 0 && file.Length is > 0 and < MostBytes; times--)
            file = Once(file, seeds, random, tokens);
        return file;
    }

    private static byte[] Once(byte[] file, ImmutableArray<byte[]> seeds, Random random, ReadOnlySpan<byte[]> tokens)
    {
        int from = Place(file, random);
        int to = Math.Min(file.Length, from + random.Next(1, 1 << random.Next(1, 9)));
        return random.Next(12) switch
        {
            0 => file[..from],
            1 => [.. file[..from], .. Tail(seeds[random.Next(seeds.Length)], random)],
            2 => [.. file[..from], .. file[to..]],
            3 => [.. file[..to], .. file[from..]],
            4 => [.. file[..from], .. Noise(random), .. file[from..]],
            5 when tokens.Length > 0 => Put(file, from, tokens[random.Next(tokens.Length)]),
            6 when tokens.Length > 0 => [.. file[..from], .. tokens[random.Next(tokens.Length)], .. file[from..]],
            7 => Fill(file, from, to, (byte)(random.Next(2) * 255)),
            8 or 9 => Put(file, from, NumberMutation.Any(random)),
            10 => NumberMutation.Nudge(file, from, random),
            _ => Flip(file, random),
        };
    }

    /// <summary>Headers are at the beginning, some at the end.</summary>
    private static int Place(byte[] file, Random random) => random.Next(4) switch
    {
        0 => random.Next(Math.Min(file.Length, 64)),
        1 => file.Length - 1 - random.Next(Math.Min(file.Length, 96)),
        _ => random.Next(file.Length),
    };

    private static byte[] Flip(byte[] file, Random random)
    {
        byte[] copy = [.. file];
        for (int flips = random.Next(1, 9); flips > 0; flips--)
            copy[Place(file, random)] ^= (byte)(1 << random.Next(8));
        return copy;
    }

    private static byte[] Fill(byte[] file, int from, int to, byte value)
    {
        byte[] copy = [.. file];
        copy.AsSpan(from..to).Fill(value);
        return copy;
    }

    private static byte[] Put(byte[] file, int place, byte[] bytes)
    {
        byte[] copy = [.. file];
        int count = Math.Min(bytes.Length, copy.Length - place);
        bytes.AsSpan(0, count).CopyTo(copy.AsSpan(place));
        return copy;
    }

    private static byte[] Noise(Random random)
    {
        byte[] noise = new byte[1 << random.Next(6)];
        random.NextBytes(noise);
        return noise;
    }

    private static byte[] Tail(byte[] file, Random random) => file[random.Next(file.Length)..];
}
