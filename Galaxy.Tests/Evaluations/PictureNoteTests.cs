using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Imaging;

namespace Galaxy.Tests.Evaluations;

public sealed class PictureNoteTests
{
    [Theory]
    [InlineData(50, 100, null)]
    [InlineData(49, 100, "small: its shorter side has 49 pixels, that of a typical training picture 100")]
    [InlineData(1, 3, "small: its shorter side has 1 pixel, that of a typical training picture 3")]
    [InlineData(1, null, null)]
    [InlineData(null, 100, null)]
    public void Picture_of_less_than_half_the_typical_side_is_small(int? side, int? typical, string? note) =>
        Assert.Equal(note, PictureNote.Of(Picture(1, 2, 3, 1, 2, 4) with { Side = side }, typical));

    [Fact]
    public void Picture_of_one_color_is_constant_whatever_its_size()
    {
        Assert.StartsWith("constant: ", PictureNote.Of(Picture(7, 8, 9, 7, 8, 9) with { Side = 3 }, typicalSide: 100), StringComparison.Ordinal);
        Assert.StartsWith("constant: ", PictureNote.Of(LabeledImage.Of(Image.Own(1, 1, [1, 2, 3]), 0, "pixel"), typicalSide: null), StringComparison.Ordinal);
        Assert.Null(PictureNote.Of(Picture(7, 7, 7, 7, 7, 8), typicalSide: null));
    }

    [Fact]
    public void Picture_without_a_galaxy_to_frame_is_unframed()
    {
        LabeledImage picture = Picture(1, 2, 3, 1, 2, 4) with { Side = 120, Frame = new FoundFrame(60, 120, IsFallback: true) };

        Assert.Equal("unframed: no galaxy was found in its light, so the network sees its middle, 60 of 120 pixels", PictureNote.Of(picture, 400));
        Assert.Null(PictureNote.Of(picture with { Frame = new FoundFrame(60, 120, IsFallback: false) }, typicalSide: 120));
    }

    private static LabeledImage Picture(params byte[] pixels) => LabeledImage.Of(Image.Own(1, 2, pixels), 0, "picture");
}
