using Galaxy.Pipeline.Quantities;

namespace Galaxy.Tests.Quantities;

public sealed class RoundingTests
{
    [Theory]
    [InlineData(351, 400, "87.8 %")]
    [InlineData(353, 400, "88.3 %")]
    [InlineData(1, 400, "0.3 %")]
    [InlineData(1, 2000, "0.1 %")]
    [InlineData(1999, 2000, "100.0 %")]
    [InlineData(0, 7, "0.0 %")]
    [InlineData(2, 3, "66.7 %")]
    public void Share_that_lies_between_two_is_rounded_up(int part, int whole, string expected) =>
        Assert.Equal(expected, Quantity.Percent((double)part / whole));

    [Fact]
    public void Every_share_of_few_thousand_images_is_rounded_as_whole_numbers_are()
    {
        foreach (int whole in (int[])[400, 500, 640, 1250, 2000, 4000])
            for (int part = 0; part <= whole; part++)
            {
                int tenths = (int)((2000L * part + whole) / (2L * whole));
                Assert.Equal($"{tenths / 10}.{tenths % 10} %", Quantity.Percent((double)part / whole));
            }
    }

    [Theory]
    [InlineData(-0.0125, "-1.3")]
    [InlineData(0.0125, "1.3")]
    [InlineData(-0.0004, "0.0")]
    public void Differences_are_rounded_away_from_nothing_and_nothing_has_no_sign(double difference, string expected) =>
        Assert.Equal(expected, Quantity.Points(difference));

    [Theory]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    [InlineData(1e300, "1E+300")]
    [InlineData(1.00005, "1.0001")]
    [InlineData(1e-30, "0.0000")]
    public void Losses_of_any_size_are_written(double loss, string expected) => Assert.Equal(expected, Quantity.Loss(loss));

    [Theory]
    [InlineData(0.6000000000000001, "0.6")]
    [InlineData(0.00002, "0.00002")]
    [InlineData(12, "12")]
    public void Marks_of_an_axis_have_the_digits_they_need(double value, string expected) => Assert.Equal(expected, Quantity.Mark(value));

    [Theory]
    [InlineData(0.0312499, "0.0312")]
    [InlineData(1, "1.0000")]
    [InlineData(0.00009, "< 0.0001")]
    public void Probability_of_chance_has_four_digits(double p, string expected) => Assert.Equal(expected, Quantity.PValue(p));
}
