namespace Galaxy.Pipeline.Imaging;

/// <summary>The pixels of a picture that are needed.</summary>
/// <param name="Height">Of the whole picture.</param>
/// <param name="Width">Of the whole picture.</param>
/// <param name="Area">Where they are in it.</param>
/// <param name="Image">The pixels, of that area's height and width.</param>
internal sealed record ImagePart(int Height, int Width, PixelArea Area, Image Image)
{
    /// <summary>Height and width of the whole picture.</summary>
    public (int Height, int Width) Picture => (Height, Width);

    /// <summary>Shorter side of the whole picture.</summary>
    public int Side => Math.Min(Height, Width);

    public static ImagePart Whole(Image image) => new(image.Height, image.Width, PixelArea.Whole(image.Height, image.Width), image);

    /// <summary>Pixels of a smaller area.</summary>
    /// <param name="area">In the whole picture's rows and columns; within <see cref="Area"/>.</param>
    public ImagePart Cut(PixelArea area)
    {
        if (area == Area)
            return this;
        byte[] pixels = new byte[checked(area.Height * area.Width * Image.Channels)];
        int rowBytes = area.Width * Image.Channels;
        for (int row = 0; row < area.Height; row++)
            Row(area.Top + row).Slice((area.Left - Area.Left) * Image.Channels, rowBytes).CopyTo(pixels.AsSpan(row * rowBytes));
        return this with { Area = area, Image = Image.Own(area.Height, area.Width, pixels) };
    }

    /// <summary>The pixels of a row, from the first column of <see cref="Area"/> on.</summary>
    /// <param name="row">In the whole picture's rows.</param>
    public ReadOnlySpan<byte> Row(int row) => Image.Row(row - Area.Top);
}
