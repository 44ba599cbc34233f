namespace Galaxy.Pipeline.Imaging.Drawing;

/// <summary>A picture in the making. What lies beyond its edges is not drawn.</summary>
internal sealed class Canvas
{
    private readonly int _height;
    private readonly int _width;
    private readonly byte[] _pixels;

    /// <param name="height">Pixels.</param>
    /// <param name="width">Pixels.</param>
    /// <param name="colour">What it is filled with at first.</param>
    public Canvas(int height, int width, Colour colour)
    {
        (_height, _width) = (height, width);
        _pixels = new byte[checked(height * width * Image.Channels)];
        Fill(0, 0, height, width, colour);
    }

    /// <summary>The picture as it is now.</summary>
    public Image ToImage() => Image.Own(_height, _width, [.. _pixels]);

    /// <summary>Fills a rectangle.</summary>
    public void Fill(int top, int left, int height, int width, Colour colour)
    {
        for (int row = 0; row < height; row++)
            for (int column = 0; column < width; column++)
                Set(top + row, left + column, colour);
    }

    /// <summary>Lays a picture on.</summary>
    public void Draw(Image image, int top, int left)
    {
        for (int row = 0; row < image.Height; row++)
        {
            for (int column = 0; column < image.Width; column++)
            {
                ReadOnlySpan<byte> pixel = image.Pixels.Slice((row * image.Width + column) * Image.Channels, Image.Channels);
                Set(top + row, left + column, new Colour(pixel[0], pixel[1], pixel[2]));
            }
        }
    }

    /// <summary>Writes a line of text.</summary>
    /// <param name="text">Letters that <see cref="PixelFont"/> knows; others become question marks.</param>
    /// <param name="top">Of the letters' first row.</param>
    /// <param name="left">Of the first letter.</param>
    /// <param name="scale">Pixels on each side of one of a letter's.</param>
    /// <param name="colour">Of the letters.</param>
    public void Write(string text, int top, int left, int scale, Colour colour)
    {
        for (int letter = 0; letter < text.Length; letter++)
            for (int row = 0; row < PixelFont.Height; row++)
                for (int column = 0; column < PixelFont.Width; column++)
                    if (PixelFont.IsDrawn(text[letter], row, column))
                        Fill(top + row * scale, left + (letter * PixelFont.Advance + column) * scale, scale, scale, colour);
    }

    private void Set(int row, int column, Colour colour)
    {
        if (row < 0 || row >= _height || column < 0 || column >= _width)
            return;
        int first = (row * _width + column) * Image.Channels;
        (_pixels[first], _pixels[first + 1], _pixels[first + 2]) = (colour.Red, colour.Green, colour.Blue);
    }
}
