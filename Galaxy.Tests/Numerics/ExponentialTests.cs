using System.Runtime.Intrinsics;
using Galaxy.Kernels.Numerics;

namespace Galaxy.Tests.Numerics;

public sealed unsafe class ExponentialTests
{
    private static readonly float[] _values =
    [
        .. Enumerable.Range(-2000, 4001).Select(step => step * 0.0437f),
        .. Enumerable.Range(1, 40).SelectMany(power => new[] { MathF.Pow(2, -power), -MathF.Pow(2, -power) }), 0, -0f,
    ];

    [Fact]
    public void Less_one_keeps_its_digits_near_zero() => Assert.All(
        _values.Where(value => value is > -87 and < 88),
        value => AssertNear(Math.Abs(value) < 1e-5 ? value + (double)value * value / 2 : Math.Exp(value) - 1, Exponential.MinusOne(Vector256.Create(value))[0]));

    [Fact]
    public void Sigmoid_is_that_of_the_library() => Assert.All(
        _values.Where(value => Math.Abs(value) < 80),
        value => AssertNear(1 / (1 + Math.Exp(-value)), Exponential.Sigmoid(Vector256.Create(value))[0]));

    [Fact]
    public void Widths_agree_to_the_bit() => Assert.All(_values, value => Assert.Equal(
        BitConverter.SingleToUInt32Bits(Exponential.MinusOne(Vector256.Create(value))[0]),
        BitConverter.SingleToUInt32Bits(Exponential.MinusOne(Vector512.Create(value))[0])));

    [Fact]
    public void What_is_no_number_stays_none() => Assert.True(float.IsNaN(Exponential.MinusOne(Vector256.Create(float.NaN))[3]));

    [Theory]
    [InlineData(float.NegativeInfinity, -1)]
    [InlineData(-1e30f, -1)]
    [InlineData(-200f, -1)]
    public void Far_below_zero_it_is_minus_one(float value, float expected) =>
        Assert.Equal(expected, Exponential.MinusOne(Vector256.Create(value))[0]);

    private static void AssertNear(double expected, float actual) =>
        Assert.InRange(actual, expected - Math.Abs(expected) * 3e-7 - 1e-44, expected + Math.Abs(expected) * 3e-7 + 1e-44);
}
