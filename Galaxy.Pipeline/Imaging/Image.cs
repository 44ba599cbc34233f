namespace Galaxy.Pipeline.Imaging;

/// <summary>A picture of H×W pixels, three bytes (red, green, blue) each, in rows from the top. Immutable.</summary>
public sealed class Image
{
    /// <summary>Bytes in a pixel.</summary>
    public const int Channels = 3;

    private readonly byte[] _pixels;

    private Image(int height, int width, byte[] pixels)
    {
        Height = height;
        Width = width;
        _pixels = pixels;
    }

    public int Height { get; }

    public int Width { get; }

    /// <summary>Whether all pixels are the same, so that the picture is blank.</summary>
    public bool IsConstant => Pixels[..^Channels].SequenceEqual(Pixels[Channels..]);

    /// <summary>H×W×3 bytes.</summary>
    public ReadOnlySpan<byte> Pixels => _pixels;

    /// <summary>Takes over <paramref name="pixels"/>, H×W×3 bytes: the caller must not write to them again.</summary>
    public static Image Own(int height, int width, byte[] pixels)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(pixels.LongLength, checked((long)height * width * Channels));
        return new Image(height, width, pixels);
    }
}
