using Galaxy.Pipeline.Imaging.Jpeg;

namespace Galaxy.Tests.Imaging;

public sealed class InverseDctTests
{
    private const int Stride = 11;

    /// <summary>From what encoders write to what only damage brings, which wraps or saturates.</summary>
    [Theory]
    [InlineData(64, 60, 4)]
    [InlineData(5, 300, 20)]
    [InlineData(1, 2000, 255)]
    [InlineData(64, 32767, 65535)]
    [InlineData(9, 32767, 255)]
    public void Samples_are_those_of_the_transform_of_one_value_after_the_other(int filled, int largest, int divisor)
    {
        Random random = new(filled);
        for (int block = 0; block < 500; block++)
        {
            short[] coefficients = [.. Enumerable.Range(0, 64).Select(place => (short)(place < filled ? random.Next(-largest, largest) : 0))];
            ushort[] divisors = [.. Enumerable.Range(0, 64).Select(_ => (ushort)random.Next(1, divisor))];

            byte[] samples = new byte[8 * Stride];
            InverseDct.Transform(coefficients, divisors, samples, Stride);

            Assert.Equal(ScalarDct.Samples(coefficients, divisors), samples.Chunk(Stride).SelectMany(row => row[..8]));
        }
    }

    [Fact]
    public void Nothing_is_written_beside_the_block()
    {
        byte[] samples = [.. Enumerable.Repeat((byte)7, 8 * Stride)];
        InverseDct.Transform([.. Enumerable.Range(0, 64).Select(place => (short)place)], [.. Enumerable.Repeat((ushort)3, 64)], samples, Stride);
        Assert.All(samples.Chunk(Stride).SelectMany(row => row[8..]), value => Assert.Equal(7, value));
    }
}
