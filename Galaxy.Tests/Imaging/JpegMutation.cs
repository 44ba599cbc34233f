namespace Galaxy.Tests.Imaging;

/// <summary>Damages a JPEG as accidents do. A pure function of the file and the numbers it is given.</summary>
internal static class JpegMutation
{
    private static readonly int[] _markers = [0x01, 0xC0, 0xC2, 0xC4, 0xC9, 0xD0, 0xD3, 0xD8, 0xD9, 0xDA, 0xDB, 0xDC, 0xDD, 0xE0, 0xEE, 0xF3, 0xFE];

    public static byte[] Of(byte[] file, Random random)
    {
        JpegSegment[] segments = JpegSegment.Of(file);
        int coded = file.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, JpegSegment.Scan]) + 14;
        int between = 2 + segments[..random.Next(segments.Length + 1)].Sum(segment => segment.Bytes.Length);
        int anywhere = random.Next(2, file.Length);
        return random.Next(10) switch
        {
            0 or 1 => Flip(file, coded, random),
            2 => Flip(file, 2, random),
            3 => file[..anywhere],
            4 => file[..^random.Next(1, 12)],
            5 => [.. file[..between], .. Noise(random), .. file[between..]],
            6 => [.. file[..anywhere], .. Noise(random), .. file[anywhere..]],
            7 => [.. file[..anywhere], .. file[Math.Min(file.Length, anywhere + random.Next(1, 5))..]],
            8 => [.. file[..between], .. segments[random.Next(segments.Length)].Bytes, .. file[between..]],
            _ => Marked(file, segments, random),
        };
    }

    private static byte[] Flip(byte[] file, int from, Random random)
    {
        byte[] copy = [.. file];
        for (int flips = random.Next(1, 4); flips > 0; flips--)
            copy[random.Next(from, copy.Length)] ^= (byte)(1 << random.Next(8));
        return copy;
    }

    private static byte[] Noise(Random random)
    {
        byte[] noise = new byte[random.Next(1, 6)];
        random.NextBytes(noise);
        return noise;
    }

    /// <summary>A segment gets another marker.</summary>
    private static byte[] Marked(byte[] file, JpegSegment[] segments, Random random)
    {
        byte[] copy = [.. file];
        int number = random.Next(segments.Length);
        copy[3 + segments[..number].Sum(segment => segment.Bytes.Length)] = (byte)_markers[random.Next(_markers.Length)];
        return copy;
    }
}
