using Galaxy.Kernels;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Framings;
using Galaxy.Pipeline.Sky;

namespace Galaxy.Tests.Data;

public sealed class SimulatedImagesTests
{
    [Theory]
    [InlineData(212)]
    [InlineData(400)]
    [InlineData(null)]
    public void A_margin_changes_nothing_of_the_plain_images(int? crop)
    {
        LabeledImage[] plain = Render(crop, margin: 0);
        LabeledImage[] wide = Render(crop, margin: 23);

        Assert.Equal(plain.Select(image => (image.Key, image.Label, image.Name)), wide.Select(image => (image.Key, image.Label, image.Name)));
        Assert.All(plain, image => Assert.Null(image.Wide));
        Assert.All(wide, image => Assert.Equal((110, 110), (image.Wide!.Height, image.Wide.Width)));
    }

    [Theory]
    [InlineData(212)]
    [InlineData(400)]
    [InlineData(null)]
    public void Middle_of_the_wide_image_is_the_same_galaxy_but_for_its_noise(int? crop) => Assert.All(Render(crop, margin: 23), image =>
    {
        ReadOnlySpan<byte> plain = image.Image.Pixels;
        ReadOnlySpan<byte> middle = image.Wide!.CenterCrop(64).Pixels;
        double difference = 0;
        for (int index = 0; index < plain.Length; index++)
            difference += Math.Abs(plain[index] - middle[index]);
        Assert.InRange(difference / plain.Length, 0, 8);
    });

    private static LabeledImage[] Render(int? crop, int margin) =>
        [.. Assert.IsType<Result<Dataset>.Ok>(SimulatedImages.Render(NetworkRegistry.All.Single(network => network.Name == "GalaxyNet"), 6, SkyMix.Flat, Framing.Middle(crop), seed: 3, threads: 2, margin)).Value.Images];
}
