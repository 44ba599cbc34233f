using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Shifts;

namespace Galaxy.Tests.Shifts;

public sealed class WorseSeeingTests
{
    [Theory]
    [InlineData(424, 3)]
    [InlineData(212, 1.5)]
    public void A_bright_square_becomes_wider_by_the_deviation_that_its_width_gives(int width, double deviation)
    {
        int middle = width / 2;
        Image picture = ShiftPictures.Of(61, width, (row, column, _) => (byte)(Math.Abs(row - 30) <= 5 && Math.Abs(column - middle) <= 5 ? 255 : 0));
        double[] blurred = ShiftPictures.Channel(WorseSeeing.Of(picture), 0);
        double light = blurred.Sum();
        Assert.InRange(light / (11 * 11 * 255), 0.98, 1.02);
        double across = blurred.Select((value, index) => value * Math.Pow(index % width - middle, 2)).Sum() / light;
        double down = blurred.Select((value, index) => value * Math.Pow(index / width - 30, 2)).Sum() / light;
        Assert.Equal(deviation, Math.Sqrt(across - 10), 0.1);
        Assert.Equal(deviation, Math.Sqrt(down - 10), 0.1);
    }

    [Fact]
    public void A_flat_picture_stays_to_its_edges_and_a_tiny_one_can_be_blurred()
    {
        Assert.All(WorseSeeing.Of(ShiftPictures.Flat(50, 424, 201)).Pixels.ToArray(), value => Assert.Equal(201, value));
        Assert.Equal([7, 7, 7], WorseSeeing.Of(ShiftPictures.Flat(1, 1, 7)).Pixels.ToArray());
    }
}
