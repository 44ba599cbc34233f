using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Formats;

namespace Galaxy.Tests.Imaging;

/// <summary>The needed pixels of a picture are those of the whole, and damage elsewhere is noticed.</summary>
public sealed class NeededPixelsTests
{
    private static readonly string[] _mutated =
        ["baseline420.jpg", "noninterleaved.jpg", "progressive420.jpg", "restart.jpg", "baseline411.jpg", "gray.jpg", "orientation6.jpg"];

    private readonly Random _random = new(19);

    public static TheoryData<string> Names => [.. Fixture.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Part_of_a_picture_is_cut_from_the_whole(string name)
    {
        byte[] file = Fixture.Bytes(name);
        ImagePart whole = ImagePart.Whole(Fixture.Decode(file));
        for (int part = 0; part < 25; part++)
        {
            PixelArea area = SomeArea(whole.Height, whole.Width);
            ImagePart actual = Part(file, area);
            Assert.Equal((whole.Height, whole.Width, area), (actual.Height, actual.Width, actual.Area));
            Assert.Equal(whole.Cut(area).Image.Pixels, actual.Image.Pixels);
        }
    }

    [Fact]
    public void Orientation_behind_the_scan_is_heeded()
    {
        byte[] file = Fixture.Bytes("orientation6.jpg");
        JpegSegment[] segments = JpegSegment.Of(file);
        byte[] late = JpegSegment.Join([.. segments.Where(segment => segment.Marker != 0xE1), .. segments.Where(segment => segment.Marker == 0xE1)]);
        ImagePart whole = ImagePart.Whole(Fixture.Decode(file));
        PixelArea area = SomeArea(whole.Height, whole.Width);
        Assert.Equal(whole.Cut(area).Image.Pixels, Part(late, area).Image.Pixels);
    }

    [Fact]
    public void Damage_is_the_same_problem_wherever_it_is()
    {
        byte[][] files = [.. _mutated.Select(Fixture.Bytes)];
        for (int count = 0; count < 400; count++)
        {
            byte[] mutant = JpegMutation.Of(files[_random.Next(files.Length)], _random);
            Result<Image> whole = ImageFile.Decode(mutant, "mutant");
            Result<Image> part = ImageFile.Decode(mutant, "mutant", (height, width) => PixelArea.Middle(height, width, 3), picture => picture.Image);
            if (whole is Result<Image>.Ok(var image))
                Assert.Equal(image.CenterCrop(3).Pixels, Assert.IsType<Result<Image>.Ok>(part).Value.Pixels);
            else
                Assert.Equal(((Result<Image>.Failed)whole).Problem, Assert.IsType<Result<Image>.Failed>(part).Problem);
        }
    }

    private static ImagePart Part(byte[] file, PixelArea area) =>
        Assert.IsType<Result<ImagePart>.Ok>(ImageFile.Decode(file, "part", (_, _) => area, picture => picture)).Value;

    private PixelArea SomeArea(int height, int width)
    {
        (int top, int left) = (_random.Next(height), _random.Next(width));
        return new PixelArea(top, left, _random.Next(1, height - top + 1), _random.Next(1, width - left + 1));
    }
}
