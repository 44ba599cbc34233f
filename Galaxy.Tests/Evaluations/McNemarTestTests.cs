using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Tests.Evaluations;

public sealed class McNemarTestTests
{
    /// <summary>Twice the smaller tail of n coin tosses, summed in integers: (1 + 20 + 190 + 1,140 + 4,845 + 15,504) / 2¹⁹ for 5 of 20.</summary>
    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(7, 7, 1)]
    [InlineData(10, 0, 2.0 / 1024)]
    [InlineData(1, 3, 2.0 * (1 + 4) / 16)]
    [InlineData(15, 5, 21700.0 / 524288)]
    [InlineData(86, 150, 3.715936139571442e-5)]
    [InlineData(520, 480, 0.21744829320414094)]
    public void Probability_is_that_of_tossing_a_coin_for_every_image_that_tells_them_apart(int onlyFirst, int onlySecond, double expected)
    {
        Assert.Equal(expected, new McNemarTest(onlyFirst, onlySecond).P, Math.Max(1e-12, expected * 1e-9));
        Assert.Equal(new McNemarTest(onlyFirst, onlySecond).P, new McNemarTest(onlySecond, onlyFirst).P);
    }

    [Fact]
    public void Many_thousand_images_give_no_nonsense()
    {
        Assert.InRange(new McNemarTest(31_000, 29_000).P, 1e-17, 1e-14);
        Assert.InRange(new McNemarTest(30_010, 29_990).P, 0.9, 1);
        Assert.Equal(0, new McNemarTest(60_000, 0).P);
    }

    [Fact]
    public void Only_images_that_one_network_alone_recognized_are_counted() =>
        Assert.Equal(new McNemarTest(1, 2), McNemarTest.Of([true, true, false, false, false], [true, false, true, true, false]));

    [Fact]
    public void Holm_counts_the_smallest_probability_as_often_as_there_are_and_keeps_the_order()
    {
        Assert.Equal([0.03, 0.06, 0.06], Holm.Adjust([0.01, 0.04, 0.03]), (expected, actual) => Math.Abs(expected - actual) < 1e-12);
        Assert.Equal([0.04], Holm.Adjust([0.04]));
        Assert.Equal([1.0, 1.0], Holm.Adjust([0.7, 0.9]));
        Assert.Empty(Holm.Adjust([]));
    }
}
