using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Sky;

namespace Galaxy.Tests.Export;

/// <summary>Simulated galaxies of any network's input size.</summary>
internal static class SkyPictures
{
    private static readonly Lazy<Image[]> Rendered = new(() =>
    [
        .. Enumerable.Range(0, 50).Select(index =>
        {
            (GalaxyKind kind, ulong seed) = SimulatedSky.Draw(seed: 9, index, SkyMix.Flat);
            return SimulatedSky.Render(kind, seed, size: 64, fieldOfView: 0.5);
        }),
    ]);

    /// <summary>Fifty of them.</summary>
    public static Dataset Fifty(NetworkInfo network) => new(
        network.Classes,
        [.. Rendered.Value.Select(image => LabeledImage.Of(image.AreaScale(network.Input.Height, network.Input.Width), label: 0, "simulated"))]);

    /// <summary>Their pixels as [images, channels, height, width].</summary>
    public static float[] ChannelsFirst(Dataset pictures, Func<Image, float[]> pixels, int channels) =>
    [
        .. from picture in pictures.Images
           let values = pixels(picture.Image)
           from channel in Enumerable.Range(0, channels)
           from place in Enumerable.Range(0, values.Length / channels)
           select values[place * channels + channel],
    ];
}
