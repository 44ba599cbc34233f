using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Imaging;

/// <summary>
/// A picture of H×W pixels, three bytes (red, green, blue) each, in rows from the top. Immutable. Its bytes may be those of a mapped file, or of a
/// larger picture that it is the middle of.
/// </summary>
public sealed class Image
{
    /// <summary>Bytes in a pixel.</summary>
    public const int Channels = 3;

    private readonly ReadOnlyMemory<byte> _bytes;

    private Image(int height, int width, int stride, ReadOnlyMemory<byte> bytes)
    {
        Height = height;
        Width = width;
        Stride = stride;
        _bytes = bytes;
    }

    public int Height { get; }

    public int Width { get; }

    /// <summary>Pixels from the beginning of a row to that of the next: the width, or that of the picture which this is the middle of.</summary>
    internal int Stride { get; }

    /// <summary>The rows as they lie in memory, <see cref="Stride"/> pixels apart, from the first pixel to the last.</summary>
    internal ReadOnlySpan<byte> Rows => MappedFile.Read(_bytes);

    /// <summary>Whether all pixels are the same, so that the picture is blank.</summary>
    public bool IsConstant
    {
        get
        {
            ReadOnlySpan<byte> first = Row(0);
            if (!first[..^Channels].SequenceEqual(first[Channels..]))
                return false;
            for (int row = 1; row < Height; row++)
            {
                if (!Row(row).SequenceEqual(first))
                    return false;
            }

            return true;
        }
    }

    /// <summary>H×W×3 bytes. They are copied if this is the middle of a larger picture: do not ask for them pixel by pixel.</summary>
    public ReadOnlySpan<byte> Pixels => Stride == Width ? Rows : Packed();

    /// <summary>Takes over <paramref name="pixels"/>, H×W×3 bytes: the caller must not write to them again.</summary>
    public static Image Own(int height, int width, byte[] pixels) => Over(height, width, pixels);

    /// <summary>A picture over memory that nobody writes to, H×W×3 bytes.</summary>
    internal static Image Over(int height, int width, ReadOnlyMemory<byte> pixels)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(pixels.Length, checked((long)height * width * Channels), nameof(pixels));
        return new Image(height, width, width, pixels);
    }

    /// <summary>W×3 bytes.</summary>
    internal ReadOnlySpan<byte> Row(int row) => Rows.Slice(row * Stride * Channels, Width * Channels);

    /// <summary>The middle, in the same memory.</summary>
    /// <param name="height">At most this picture's.</param>
    /// <param name="width">At most this picture's.</param>
    internal Image Middle(int height, int width)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(height, Height);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, Width);
        int first = ((Height - height) / 2 * Stride + (Width - width) / 2) * Channels;
        return new Image(height, width, Stride, _bytes.Slice(first, ((height - 1) * Stride + width) * Channels));
    }

    private byte[] Packed()
    {
        byte[] pixels = new byte[Height * Width * Channels];
        for (int row = 0; row < Height; row++)
            Row(row).CopyTo(pixels.AsSpan(row * Width * Channels));
        return pixels;
    }
}
