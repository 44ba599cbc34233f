using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Framings;
using Galaxy.Pipeline.Imaging.Png;

namespace Galaxy.Tests.Imaging.Framings;

/// <summary>Frames are exact: of flipped pictures, on every machine, and for every verb.</summary>
public sealed class FramedPictureTests
{
    public static TheoryData<int, int> Sizes => new() { { 424, 424 }, { 300, 421 }, { 257, 180 }, { 64, 65 }, { 63, 63 } };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_flipped_picture_has_the_flipped_frame(int height, int width)
    {
        Image picture = Galaxy(height, width);
        FramedArea frame = LightFraming.Of(picture);
        (int top, int left, int rows, int columns) = frame.Area;
        (int bottom, int right) = (height - frame.Area.Bottom, width - frame.Area.Right);

        Assert.Equal(new PixelArea(top, right, rows, columns), LightFraming.Of(Moved(picture, height, width, (row, column) => (row, width - 1 - column))).Area);
        Assert.Equal(new PixelArea(bottom, left, rows, columns), LightFraming.Of(Moved(picture, height, width, (row, column) => (height - 1 - row, column))).Area);
        Assert.Equal(new PixelArea(left, top, columns, rows), LightFraming.Of(Moved(picture, width, height, (row, column) => (column, row))).Area);
        Assert.Equal(new PixelArea(left, bottom, columns, rows), LightFraming.Of(Moved(picture, width, height, (row, column) => (height - 1 - column, row))).Area);
    }

    [Theory]
    [InlineData(424, 424, "156 199 68 68")]
    [InlineData(300, 421, "112 209 46 45")]
    [InlineData(257, 180, "102 86 27 28")]
    [InlineData(63, 64, "22 30 13 12")]
    public void Frames_are_the_same_on_every_machine(int height, int width, string frame)
    {
        PixelArea area = LightFraming.Of(WholeNumbers(height, width)).Area;

        Assert.Equal(frame, FormattableString.Invariant($"{area.Top} {area.Left} {area.Height} {area.Width}"));
    }

    [Fact]
    public void What_is_explained_is_what_is_predicted_and_the_middle_of_what_is_trained_on()
    {
        PictureContent picture = new PictureContent.Encoded(PngFile.Encode(Galaxy(300, 421)));
        Shape input = new(64, 64, 3);
        ScaledImage trained = Scaled(Pictures.Decoder(input, new Framing.ByLight(), margin: 23));
        ScaledImage predicted = Scaled(Pictures.Decoder(input, new Framing.ByLight()));
        ScaledImage explained = Scaled(Pictures.Framer(new Framing.ByLight()));

        Assert.Equal(trained.Image.Pixels.ToArray(), predicted.Image.Pixels.ToArray());
        Assert.Equal(explained.Image.AreaScale(64, 64).Pixels.ToArray(), predicted.Image.Pixels.ToArray());
        Assert.Equal((110, 300, 300), (trained.Wide!.Width, trained.Side, explained.Side));
        Assert.All((ScaledImage[])[trained, predicted, explained], image => Assert.Equal(new FoundFrame(Math.Min(explained.Image.Height, explained.Image.Width), 300, IsFallback: false), image.Frame));

        ScaledImage Scaled(Decode decode) => Assert.IsType<Result<ScaledImage>.Ok>(decode(picture, "one.png")).Value;
    }

    [Fact]
    public void Texts_of_framings_are_stable() => Assert.Equal(
        ["whole", "middle 212", "auto"], ((Framing[])[new Framing.Whole(), Framing.Middle(212), new Framing.ByLight()]).Select(framing => $"{framing}"));

    /// <summary>A picture that any language can make alike.</summary>
    private static Image WholeNumbers(int height, int width)
    {
        byte[] pixels = new byte[height * width * Image.Channels];
        for (int index = 0; index < pixels.Length; index++)
        {
            (int row, int column) = (index / Image.Channels / width, index / Image.Channels % width);
            (int down, int right) = (row - height * 9 / 20, column - width * 11 / 20);
            int size = Math.Min(height, width) * Math.Min(height, width) / 400;
            int light = 200 * size / (size + 3 * down * down + right * right) * size / (size + down * down + right * right);
            pixels[index] = (byte)Math.Min(255, 9 + light + (row * 7919 + column * 104729 + row * column * 31 + index % Image.Channels * 5) % 11);
        }

        return Image.Own(height, width, pixels);
    }

    private static Image Galaxy(int height, int width) => new PaintedGalaxy
    {
        Height = height, Width = width, Radius = Math.Min(height, width) / 14.0, Index = 1.5, Axes = 0.6,
        Offset = (height / 31.0, width / -23.0), Neighbor = (-height / 4.0, width / 5.0, 4),
    }.Paint();

    private static Image Moved(Image picture, int height, int width, Func<int, int, (int Row, int Column)> source)
    {
        byte[] pixels = new byte[height * width * Image.Channels];
        for (int pixel = 0; pixel < height * width; pixel++)
        {
            (int row, int column) = source(pixel / width, pixel % width);
            picture.Row(row).Slice(column * Image.Channels, Image.Channels).CopyTo(pixels.AsSpan(pixel * Image.Channels));
        }

        return Image.Own(height, width, pixels);
    }
}
