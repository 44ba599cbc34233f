using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Png;

namespace Galaxy.Tests.Imaging;

/// <summary>The middle of a picture lies in the picture's memory, and is as good as a copy.</summary>
public sealed class ImageTests
{
    private static readonly Image Wide = Image.Own(6, 8, [.. Enumerable.Range(0, 6 * 8 * Image.Channels).Select(value => (byte)value)]);

    private static readonly Image Middle = Wide.Middle(2, 4);

    private static readonly Image Copy = Image.Own(2, 4, [.. Middle.Pixels]);

    [Fact]
    public void Middle_shows_the_pixels_in_the_middle() => Assert.Equal(
        [54, 60, 78, 84], (byte[])[Middle.Row(0)[0], Middle.Row(0)[6], Middle.Row(1)[0], Middle.Row(1)[6]]);

    [Fact]
    public void Middle_of_the_middle_is_in_the_middle() => Assert.Equal(
        Copy.Middle(2, 2).Pixels.ToArray(), Wide.Middle(4, 6).Middle(2, 2).Pixels.ToArray());

    [Fact]
    public void A_picture_is_its_own_middle() => Assert.Equal(Wide.Pixels.ToArray(), Wide.Middle(6, 8).Pixels.ToArray());

    [Fact]
    public void Middle_is_never_larger() => Assert.Throws<ArgumentOutOfRangeException>(() => Wide.Middle(7, 8));

    [Fact]
    public void Key_and_file_are_those_of_a_copy()
    {
        Assert.Equal(ContentKey.Of(Copy), ContentKey.Of(Middle));
        Assert.Equal(PngFile.Encode(Copy), PngFile.Encode(Middle));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(16)]
    public void Scaled_it_is_as_a_copy(int side) => Assert.Equal(Copy.Fit(side).Pixels.ToArray(), Middle.Fit(side).Pixels.ToArray());

    [Fact]
    public void Cropped_and_put_on_a_sheet_it_is_as_a_copy()
    {
        Assert.Equal(Copy.CenterCrop(2).Pixels.ToArray(), Middle.CenterCrop(2).Pixels.ToArray());
        Assert.Equal(ContactSheet.Of([Copy], 1).Pixels.ToArray(), ContactSheet.Of([Middle], 1).Pixels.ToArray());
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(5, 3)]
    [InlineData(3, 1)]
    [InlineData(8, 1)]
    public void Standardized_in_any_orientation_it_is_as_a_copy(int orientation, int channels)
    {
        PixelTable table = new Standardization([.. Enumerable.Repeat(0.5f, channels)], [.. Enumerable.Repeat(0.25f, channels)]).ToTable();
        float[] copy = new float[8 * channels];
        float[] middle = new float[8 * channels];
        table.Standardize(Copy, orientation, copy);
        table.Standardize(Middle, orientation, middle);
        Assert.Equal(copy, middle);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Blank_is_what_is_blank_in_the_middle(int row, bool isBlank)
    {
        byte[] pixels = new byte[5 * 5 * Image.Channels];
        pixels[(row * 5 + 2) * Image.Channels + 1] = 1;
        Assert.Equal(isBlank, Image.Own(5, 5, pixels).Middle(3, 3).IsConstant);
    }
}
