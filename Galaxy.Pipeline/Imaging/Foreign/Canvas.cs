namespace Galaxy.Pipeline.Imaging.Foreign;

/// <summary>A black picture in which a smaller one lies.</summary>
/// <param name="Height">Rows of the canvas.</param>
/// <param name="Width">Columns of the canvas.</param>
/// <param name="Top">Row of the smaller picture's first row.</param>
/// <param name="Left">Column of its first column.</param>
internal sealed record Canvas(int Height, int Width, int Top, int Left)
{
    /// <summary>The canvas with the picture in it.</summary>
    /// <exception cref="ImageFormatException">The picture does not fit.</exception>
    public Image Paint(Image picture)
    {
        if ((Height, Width, Top, Left) == (picture.Height, picture.Width, 0, 0))
            return picture;
        if (Top + picture.Height > Height || Left + picture.Width > Width)
            throw new ImageFormatException("its first picture lies outside of its canvas");
        int rowBytes = picture.Width * Image.Channels;
        byte[] pixels = new byte[checked(Height * Width * Image.Channels)];
        for (int row = 0; row < picture.Height; row++)
        {
            picture.Pixels.Slice(row * rowBytes, rowBytes)
                .CopyTo(pixels.AsSpan(((Top + row) * Width + Left) * Image.Channels));
        }

        return Image.Own(Height, Width, pixels);
    }
}
