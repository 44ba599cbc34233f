using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Drawing;

namespace Galaxy.Tests.Imaging;

public sealed class DrawingTests
{
    private static readonly Colour Paper = new(255, 255, 255);
    private static readonly Colour Ink = new(1, 2, 3);

    [Fact]
    public void Letters_of_ascii_all_differ()
    {
        string[] letters = [.. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => Picture((char)code))];
        Assert.Equal(95, letters.Distinct().Count());
        Assert.All(letters.Skip(1), letter => Assert.Contains('#', letter));
    }

    [Theory]
    [InlineData('é')]
    [InlineData('\n')]
    [InlineData('\uFFFF')]
    public void Other_letters_are_question_marks(char letter) => Assert.Equal(Picture('?'), Picture(letter));

    [Fact]
    public void Scaled_text_draws_a_square_per_pixel_and_what_lies_beyond_the_edge_is_left_out()
    {
        Canvas canvas = new(4, 10, Paper);
        canvas.Write("T|", top: 0, left: 0, scale: 2, Ink);
        byte[] reds = [.. canvas.ToImage().Pixels.ToArray().Where((_, index) => index % Image.Channels == 0)];
        byte[] bar = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
        byte[] stem = [255, 255, 255, 255, 1, 1, 255, 255, 255, 255];
        Assert.Equal([.. bar, .. bar, .. stem, .. stem], reds);
    }

    [Theory]
    [InlineData(3, 6, 4, 2, 4)]
    [InlineData(2, 4, 12, 6, 12)]
    [InlineData(1, 900, 9, 1, 9)]
    public void Fitted_picture_keeps_its_proportions(int height, int width, int side, int fittedHeight, int fittedWidth)
    {
        Image image = Image.Own(height, width, [.. Enumerable.Repeat((byte)77, height * width * Image.Channels)]).Fit(side);
        Assert.Equal((fittedHeight, fittedWidth), (image.Height, image.Width));
        Assert.All(image.Pixels.ToArray(), value => Assert.Equal(77, value));
    }

    private static string Picture(char letter) => string.Concat(
        from row in Enumerable.Range(0, PixelFont.Height)
        from column in Enumerable.Range(0, PixelFont.Width)
        select PixelFont.IsDrawn(letter, row, column) ? '#' : '.');
}
