namespace Galaxy.Pipeline.Imaging.Jpeg;

/// <summary>
/// From coefficients to pixels: transforms the channels back, gives them the picture's size, and turns them into red, green and blue.
/// </summary>
internal static class JpegComposer
{
    /// <exception cref="ImageFormatException">A channel is subsampled by a fraction.</exception>
    public static Image Compose(JpegFrame frame, JpegColorSpace space)
    {
        Upsampler[] channels = [.. frame.Components.Select(component => new Upsampler(frame, component))];
        int rowBytes = frame.Width * Image.Channels;
        byte[] pixels = new byte[checked(frame.Height * rowBytes)];
        for (int row = 0; row < frame.Height; row++)
        {
            foreach (Upsampler channel in channels)
                channel.Read(row);
            Convert(channels, space, pixels.AsSpan(row * rowBytes, rowBytes));
        }

        return Image.Own(frame.Height, frame.Width, pixels);
    }

    private static void Convert(Upsampler[] channels, JpegColorSpace space, Span<byte> pixels)
    {
        ReadOnlySpan<byte> first = channels[0].Row;
        if (space == JpegColorSpace.Gray)
        {
            JpegColor.FromGray(first, pixels);
            return;
        }

        ReadOnlySpan<byte> second = channels[1].Row;
        ReadOnlySpan<byte> third = channels[2].Row;
        if (space is JpegColorSpace.Rgb or JpegColorSpace.Cmyk)
            JpegColor.FromRgb(first, second, third, pixels);
        else
            JpegColor.FromYcc(first, second, third, pixels);
        if (space is JpegColorSpace.Cmyk or JpegColorSpace.Ycck)
            JpegColor.UnderBlack(channels[3].Row, space == JpegColorSpace.Ycck, pixels);
    }
}
