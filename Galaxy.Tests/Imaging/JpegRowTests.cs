using Galaxy.Pipeline.Imaging.Jpeg;

namespace Galaxy.Tests.Imaging;

/// <summary>Rows of any length are scaled and colored in vectors as one value after the other is.</summary>
public sealed class JpegRowTests
{
    private const int Longest = 70;

    private readonly Random _random = new(8);

    [Fact]
    public void Halved_rows_are_widened_with_three_quarters_and_one()
    {
        for (int count = 1; count <= Longest; count++)
        {
            byte[] row = Samples(count + 2);
            byte[] wide = new byte[2 * count + Upsampling.Slack];
            Upsampling.Widen(Padded(row), 2 * count, wide);
            Assert.Equal(Widened(row, (three, one) => 3 * three + one, shift: 2, even: 1, odd: 2), wide[..(2 * count)]);
        }
    }

    [Fact]
    public void Rows_between_two_halved_rows_are_blended_and_widened()
    {
        for (int count = 1; count <= Longest; count++)
        {
            (byte[] near, byte[] far) = (Samples(count + 2), Samples(count + 2));
            int[] blended = [.. near.Zip(far, (three, one) => 3 * three + one)];
            byte[] wide = new byte[2 * count + Upsampling.Slack];
            Upsampling.WidenBlended(Padded(near), Padded(far), 2 * count, wide, new ushort[2 * count + Upsampling.Slack]);
            Assert.Equal(Widened(blended, (three, one) => 3 * three + one, shift: 4, even: 8, odd: 7), wide[..(2 * count)]);
        }
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 2)]
    public void Rows_between_two_rows_are_blended(bool isEven, int rounding)
    {
        for (int count = 1; count <= Longest; count++)
        {
            (byte[] near, byte[] far) = (Samples(count), Samples(count));
            byte[] blended = new byte[count + Upsampling.Slack];
            Upsampling.Blend(Padded(near), Padded(far), isEven, count, blended);
            Assert.Equal(near.Zip(far, (three, one) => (byte)(3 * three + one + rounding >> 2)), blended[..count]);
        }
    }

    [Fact]
    public void Luma_and_chroma_become_red_green_and_blue()
    {
        for (int count = 1; count <= Longest; count++)
        {
            (byte[] luma, byte[] blue, byte[] red) = (Samples(count), Samples(count), Samples(count));
            byte[] pixels = new byte[3 * count];
            JpegColor.FromYcc(Padded(luma), Padded(blue), Padded(red), pixels);
            Assert.Equal(Enumerable.Range(0, count).SelectMany(place => Rgb(luma[place], blue[place] - 128, red[place] - 128)), pixels);
        }
    }

    [Fact]
    public void Channels_become_pixels()
    {
        for (int count = 1; count <= Longest; count++)
        {
            (byte[] red, byte[] green, byte[] blue) = (Samples(count), Samples(count), Samples(count));
            byte[] pixels = new byte[3 * count];
            JpegColor.FromRgb(Padded(red), Padded(green), Padded(blue), pixels);
            Assert.Equal(Enumerable.Range(0, count).SelectMany(place => (byte[])[red[place], green[place], blue[place]]), pixels);
        }
    }

    private static byte[] Rgb(int y, int cb, int cr) =>
    [
        Limited(y + (91881 * cr + 32768 >> 16)), Limited(y + (-22554 * cb - 46802 * cr + 32768 >> 16)), Limited(y + (116130 * cb + 32768 >> 16)),
    ];

    private static byte Limited(int value) => (byte)Math.Clamp(value, 0, 255);

    /// <summary>Two values for each but the first and the last, which are neighbors only.</summary>
    private static IEnumerable<byte> Widened<T>(T[] row, Func<T, T, int> mix, int shift, int even, int odd) => Enumerable.Range(1, row.Length - 2)
        .SelectMany(place => (byte[])[(byte)(mix(row[place], row[place - 1]) + even >> shift), (byte)(mix(row[place], row[place + 1]) + odd >> shift)]);

    private static byte[] Padded(byte[] row) => [.. row, .. new byte[Upsampling.Slack]];

    /// <summary>The least and the greatest value come often.</summary>
    private byte[] Samples(int count) => [.. Enumerable.Range(0, count).Select(_ => (byte)Math.Clamp(_random.Next(-80, 336), 0, 255))];
}
