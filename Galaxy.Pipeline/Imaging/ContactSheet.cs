namespace Galaxy.Pipeline.Imaging;

/// <summary>Many pictures arranged on one.</summary>
public static class ContactSheet
{
    private const int Gap = 4;
    private const byte Gray = 128;

    /// <summary>Pictures in rows from the top left, on gray.</summary>
    /// <param name="pictures">At least one, all of the same size.</param>
    /// <param name="columns">The most in a row, at least 1.</param>
    public static Image Of(IReadOnlyList<Image> pictures, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfZero(pictures.Count);
        int across = Math.Min(columns, pictures.Count);
        int down = (pictures.Count + columns - 1) / columns;
        int stepX = pictures[0].Width + Gap;
        int stepY = pictures[0].Height + Gap;
        int width = Gap + across * stepX;
        int height = Gap + down * stepY;
        byte[] pixels = new byte[checked(height * width * Image.Channels)];
        pixels.AsSpan().Fill(Gray);
        for (int index = 0; index < pictures.Count; index++)
            Put(pictures[index], pixels, width, Gap + index / columns * stepY, Gap + index % columns * stepX);
        return Image.Own(height, width, pixels);
    }

    private static void Put(Image picture, Span<byte> pixels, int width, int top, int left)
    {
        for (int row = 0; row < picture.Height; row++)
            picture.Row(row).CopyTo(pixels[(((top + row) * width + left) * Image.Channels)..]);
    }
}
