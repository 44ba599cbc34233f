using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Fits;
using Galaxy.Pipeline.Imaging.Formats;
using Galaxy.Pipeline.Imaging.Stretches;

namespace Galaxy.Tests.Imaging.Fits;

/// <summary>Every value of every kind of file is what astropy reads.</summary>
public sealed class FitsFileTests
{
    public static TheoryData<string> Files => [.. FitsFixture.Readable];

    [Theory]
    [MemberData(nameof(Files))]
    public void Values_are_those_that_astropy_reads(string name)
    {
        FloatPlanes expected = FitsFixture.Planes(name);
        FloatPlanes actual = FitsFile.Decode(FitsFixture.Bytes(name));

        Assert.Equal((expected.Height, expected.Width, expected.Planes), (actual.Height, actual.Width, actual.Planes));
        for (int plane = 0; plane < expected.Planes; plane++)
        {
            for (int index = 0; index < expected.Plane(plane).Length; index++)
                AssertSame(expected.Plane(plane)[index], actual.Plane(plane)[index], UnitsInLastPlace(name), $"plane {plane}, value {index}");
        }
    }

    [Fact]
    public void There_is_a_file_of_each_kind() => Assert.InRange(FitsFixture.All.Count(), 80, 200);

    [Theory]
    [InlineData("fivePlanes.fits", "5 planes", "Save one")]
    [InlineData("twoCubes.fits", "6 planes", "Save one")]
    [InlineData("fourAxes.fits", "6 planes", "Save one")]
    [InlineData("tableOnly.fits", "only 1 table", "Give the file")]
    [InlineData("spectrumOnly.fits", "two axes", "Give the file")]
    [InlineData("nothing.fits", "no image", "Give the file")]
    [InlineData("noValues.fits", "none of its pixels", "Leave it out")]
    [InlineData("hcompress.fits.fz", "HCOMPRESS_1", "funpack")]
    [InlineData("plio.fits.fz", "PLIO_1", "funpack")]
    public void What_is_no_picture_is_refused_with_a_remedy(string name, string what, string remedy)
    {
        Problem problem = Fixture.Refuse(FitsFixture.Bytes(name), name);
        Assert.Equal(name, problem.Thing);
        Assert.Contains(what, problem.What);
        Assert.Contains(remedy, problem.Remedy);
    }

    [Theory]
    [InlineData("float32.fits")]
    [InlineData("gzipped.fits.gz")]
    [InlineData("longHeader.fits.gz")]
    [InlineData("riceFloats.fits.fz")]
    public void Its_first_bytes_tell_a_file(string name)
    {
        byte[] file = FitsFixture.Bytes(name);
        Assert.True(ImageFile.Begins(file.AsSpan(0, Math.Min(ImageFile.HeadLength, file.Length))));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Files_become_pictures(string name)
    {
        Image image = Fixture.Decode(FitsFixture.Bytes(name));
        FloatPlanes planes = FitsFixture.Planes(name);
        Assert.Equal((planes.Height, planes.Width), (image.Height, image.Width));
        Assert.Equal(planes.ToImage().Pixels, image.Pixels);
    }

    /// <summary>Scaled 16-bit integers are computed with 32 bits by astropy; everything else is exact.</summary>
    private static int UnitsInLastPlace(string name) => name.StartsWith("scaled", StringComparison.Ordinal) ? 2 : 0;

    private static void AssertSame(float expected, float actual, int units, string where)
    {
        bool isSame = float.IsNaN(expected) ? float.IsNaN(actual)
            : expected == actual || Math.Abs(expected - actual) <= units * (Math.Abs(expected) - MathF.BitDecrement(Math.Abs(expected)));
        Assert.True(isSame, $"{where}: {expected:R} expected, {actual:R} read");
    }
}
