using System.Runtime.CompilerServices;

namespace Galaxy.Pipeline.Imaging.Jpeg;

/// <summary>
/// From coefficients to pixels: transforms the channels back, gives them the picture's size, and turns them into red, green and blue.
/// </summary>
internal static class JpegComposer
{
    /// <param name="frame">With the coefficients of the blocks that the area needs.</param>
    /// <param name="space">What its channels mean.</param>
    /// <param name="area">The pixels that are needed, in the frame's rows and columns.</param>
    /// <exception cref="ImageFormatException">A channel is subsampled by a fraction.</exception>
    public static Image Compose(JpegFrame frame, JpegColorSpace space, PixelArea area)
    {
        Upsampler[] channels = Array.ConvertAll(frame.Components, component => new Upsampler(component, frame.RatioOf(component), area));
        int rowBytes = area.Width * Image.Channels;
        byte[] pixels = GC.AllocateUninitializedArray<byte>(checked(area.Height * rowBytes));
        for (int row = 0; row < area.Height; row++)
            Convert(channels, area.Top + row, space, pixels.AsSpan(row * rowBytes, rowBytes));
        foreach (Upsampler channel in channels)
            channel.Dispose();
        return Image.Own(area.Height, area.Width, pixels);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Convert(Upsampler[] channels, int row, JpegColorSpace space, Span<byte> pixels)
    {
        ReadOnlySpan<byte> first = channels[0].Row(row);
        if (space == JpegColorSpace.Gray)
        {
            JpegColor.FromGray(first, pixels);
            return;
        }

        ReadOnlySpan<byte> second = channels[1].Row(row);
        ReadOnlySpan<byte> third = channels[2].Row(row);
        if (space is JpegColorSpace.Rgb or JpegColorSpace.Cmyk)
            JpegColor.FromRgb(first, second, third, pixels);
        else
            JpegColor.FromYcc(first, second, third, pixels);
        if (space is JpegColorSpace.Cmyk or JpegColorSpace.Ycck)
            JpegColor.UnderBlack(channels[3].Row(row), space == JpegColorSpace.Ycck, pixels);
    }
}
