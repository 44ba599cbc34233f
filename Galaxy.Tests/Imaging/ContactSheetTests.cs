using Galaxy.Pipeline.Imaging;

namespace Galaxy.Tests.Imaging;

public sealed class ContactSheetTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(7)]
    public void Sheet_has_rows_of_three_with_a_gap_all_round(int pictures)
    {
        // Pictures of 1×2, 4 pixels apart.
        Image sheet = ContactSheet.Of([.. Enumerable.Range(0, pictures).Select(Picture)], 3);
        int[] reds = [.. Enumerable.Range(0, sheet.Height * sheet.Width).Select(pixel => (int)sheet.Pixels[pixel * 3]).Where(red => red < 128)];
        Assert.Equal((4 + Math.Min(pictures, 3) * 6, 4 + (pictures + 2) / 3 * 5), (sheet.Width, sheet.Height));
        Assert.Equal(Enumerable.Range(0, pictures).SelectMany(number => new[] { number, number }), reds);
    }

    private static Image Picture(int number) => Image.Own(1, 2, [(byte)number, 0, 0, (byte)number, 0, 0]);
}
