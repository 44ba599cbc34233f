using Galaxy.Kernels.Numerics;

namespace Galaxy.Tests.Numerics;

public sealed class DeterministicMathTests
{
    [Fact]
    public void Exp_agrees_with_the_platform_to_a_few_ulps()
    {
        RandomStream random = new(1);
        for (int i = 0; i < 100_000; i++)
        {
            double x = (random.NextDouble() - 0.5) * (i % 2 == 0 ? 1400 : 4);
            AssertNear(Math.Exp(x), DeterministicMath.Exp(x), 1e-15);
        }
    }

    [Fact]
    public void Log_agrees_with_the_platform_to_a_few_ulps()
    {
        RandomStream random = new(2);
        for (int i = 0; i < 100_000; i++)
        {
            double x = i % 2 == 0 ? BitConverter.UInt64BitsToDouble(random.Next() >> 1) : 0.5 + random.NextDouble();
            if (double.IsFinite(x))
                AssertNear(Math.Log(x), DeterministicMath.Log(x), 1e-15);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-0.0)]
    [InlineData(709.782712893384)]
    [InlineData(709.7827128933841)]
    [InlineData(double.MaxValue)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(double.NaN)]
    [InlineData(-745.14)]
    [InlineData(-1e300)]
    public void Exp_is_right_at_its_edges(double x) => AssertNear(Math.Exp(x), DeterministicMath.Exp(x), 1e-15);

    [Theory]
    [InlineData(-708.5)]
    [InlineData(-720)]
    [InlineData(-744)]
    [InlineData(-745.1)]
    public void Exp_underflows_gradually(double x) =>
        Assert.Equal(Math.Exp(x), DeterministicMath.Exp(x), double.Epsilon + Math.Exp(x) * 1e-15);

    [Theory]
    [InlineData(0)]
    [InlineData(-0.0)]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(double.Epsilon)]
    [InlineData(1e-310)]
    [InlineData(double.MaxValue)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(double.NaN)]
    public void Log_is_right_at_its_edges(double x) => AssertNear(Math.Log(x), DeterministicMath.Log(x), 1e-15);

    [Fact]
    public void SinCos_agrees_with_the_platform()
    {
        RandomStream random = new(3);
        for (int i = 0; i < 100_000; i++)
        {
            double angle = (random.NextDouble() - 0.5) * (i % 2 == 0 ? 10 : 2000);
            (double sin, double cos) = DeterministicMath.SinCos(angle);
            Assert.Equal(Math.Sin(angle), sin, 1e-14);
            Assert.Equal(Math.Cos(angle), cos, 1e-14);
        }
    }

    [Fact]
    public void The_bits_are_the_written_ones()
    {
        Assert.Equal(0x4005BF0A8B14576A, BitConverter.DoubleToInt64Bits(DeterministicMath.Exp(1)));
        Assert.Equal(0x3FE62E42FEFA39EF, BitConverter.DoubleToInt64Bits(DeterministicMath.Log(2)));
    }

    private static void AssertNear(double expected, double actual, double relative)
    {
        if (double.IsFinite(expected) && expected != 0)
            Assert.True(Math.Abs(actual - expected) <= relative * Math.Abs(expected), $"{actual:R} is not {expected:R}");
        else
            Assert.Equal(expected, actual);
    }
}
