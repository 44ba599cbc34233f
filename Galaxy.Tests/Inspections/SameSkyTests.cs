using System.Collections.Immutable;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Inspections;
using Galaxy.Pipeline.Results;
using Galaxy.Pipeline.Sky;

namespace Galaxy.Tests.Inspections;

/// <summary>Prints of the sky: the same for another quality, scale or orientation, and different for every other galaxy.</summary>
public sealed class SameSkyTests
{
    private const int Galaxies = 60;

    [Fact]
    public void Galaxies_of_one_kind_differ_in_nearly_half_of_the_bits_in_every_orientation()
    {
        SkyPrint[] prints = [.. Sky().Select(image => SkyPrint.Of(image)!)];
        for (int one = 0; one < prints.Length; one++)
            for (int other = 0; other < one; other++)
                Assert.All(prints[one].Orientations(), print => Assert.InRange(print.DistanceTo(prints[other]), SkyPrint.SameSky + 50, SkyPrint.Bits));
    }

    [Fact]
    public void Half_the_scale_more_light_and_coarser_levels_keep_the_sky()
    {
        foreach (Image image in Sky().Take(20))
        {
            SkyPrint print = SkyPrint.Of(image)!;
            Assert.InRange(print.DistanceTo(SkyPrint.Of(image.AreaScale(image.Height / 2, image.Width / 2))!), 0, SkyPrint.SameSky);
            Assert.InRange(print.DistanceTo(SkyPrint.Of(Changed(image, level => Math.Min(255, level * 9 / 8 + 2)))!), 0, SkyPrint.SameSky);
            Assert.InRange(print.DistanceTo(SkyPrint.Of(Changed(image, level => level / 3 * 3 + 1))!), 0, SkyPrint.SameSky);
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Turned_picture_has_one_of_the_turned_prints(int orientation)
    {
        Image image = Sky().First();
        SkyPrint turned = SkyPrint.Of(Orientation.Apply(image, orientation))!;
        Assert.Equal(0, SkyPrint.Of(image)!.Orientations().Min(turned.DistanceTo));
    }

    [Fact]
    public void Groups_are_found_among_many_and_blank_pictures_belong_to_none()
    {
        Image[] sky = [.. Sky()];
        Image[] pictures =
        [
            .. sky,
            sky[7].AreaScale(80, 80),
            Orientation.Apply(sky[7], 6),
            Orientation.Apply(sky[31].AreaScale(100, 100), 3),
            Blank(),
            Blank(),
        ];
        ImmutableArray<ImmutableArray<int>> groups = Found([.. pictures.Select(SkyPrint.Of)]);
        Assert.Equal([[7, Galaxies, Galaxies + 1], [31, Galaxies + 2]], groups.Select(group => group.ToArray()));
    }

    [Fact]
    public void Search_among_thousands_that_share_a_key_ends_and_can_be_interrupted()
    {
        SkyPrint?[] prints = [.. Enumerable.Range(0, 4000).Select(index => SkyPrint.Of(Spot(index)))];
        _ = Found(prints);
        Assert.IsType<Result<ImmutableArray<ImmutableArray<int>>>.Failed>(SameSky.Find(prints, new CancellationToken(canceled: true)));
    }

    private static ImmutableArray<ImmutableArray<int>> Found(SkyPrint?[] prints) =>
        Assert.IsType<Result<ImmutableArray<ImmutableArray<int>>>.Ok>(SameSky.Find(prints, CancellationToken.None)).Value;

    /// <summary>Black, but for one pixel.</summary>
    private static Image Spot(int index)
    {
        byte[] pixels = new byte[64 * 64 * Image.Channels];
        pixels[index * Image.Channels] = 200;
        return Image.Own(64, 64, pixels);
    }

    private static IEnumerable<Image> Sky() => Enumerable.Range(1, Galaxies)
        .Select(seed => SimulatedSky.Render(GalaxyKind.CompletelyRoundSmooth, (ulong)seed, size: 160, fieldOfView: 1));

    private static Image Blank() => Image.Own(50, 50, new byte[50 * 50 * Image.Channels]);

    private static Image Changed(Image image, Func<int, int> level)
    {
        byte[] pixels = new byte[image.Height * image.Width * Image.Channels];
        for (int row = 0; row < image.Height; row++)
            for (int value = 0; value < image.Width * Image.Channels; value++)
                pixels[row * image.Width * Image.Channels + value] = (byte)level(image.Row(row)[value]);
        return Image.Own(image.Height, image.Width, pixels);
    }
}
