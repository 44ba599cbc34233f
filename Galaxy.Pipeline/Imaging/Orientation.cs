using System.Buffers.Binary;

namespace Galaxy.Pipeline.Imaging;

/// <summary>How a camera was held (Exif 2.3, tag 0x0112): 1 to 8, of which 5 to 8 swap height and width.</summary>
internal static class Orientation
{
    public const int Upright = 1;

    private const int Tag = 0x0112;
    private const int EntryBytes = 12;

    /// <summary>The orientation in an Exif block; upright if it holds none that makes sense.</summary>
    /// <param name="tiff">The block from its byte-order mark on.</param>
    public static int FromExif(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8 || !(tiff.StartsWith("II"u8) || tiff.StartsWith("MM"u8)))
            return Upright;
        bool isLittle = tiff[0] == (byte)'I';
        uint directory = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (directory > tiff.Length - sizeof(ushort))
            return Upright;
        ReadOnlySpan<byte> entries = tiff[((int)directory + sizeof(ushort))..];
        int count = UInt16(tiff[(int)directory..], isLittle);
        for (int index = 0; index < count && entries.Length >= EntryBytes; index++, entries = entries[EntryBytes..])
        {
            if (UInt16(entries, isLittle) == Tag)
                return UInt16(entries[8..], isLittle) is >= 1 and <= 8 and int orientation ? orientation : Upright;
        }

        return Upright;
    }

    /// <summary>The picture as it is meant to be seen.</summary>
    public static Image Apply(Image image, int orientation)
    {
        if (orientation == Upright)
            return image;
        PixelWalk walk = PixelWalk.Of(orientation, image.Height, image.Width, image.Stride);
        byte[] pixels = new byte[image.Height * image.Width * Image.Channels];
        for (int row = 0; row < walk.Height; row++)
        {
            for (int column = 0; column < walk.Width; column++)
            {
                image.Rows.Slice(walk.IndexOf(row, column) * Image.Channels, Image.Channels)
                    .CopyTo(pixels.AsSpan((row * walk.Width + column) * Image.Channels));
            }
        }

        return Image.Own(walk.Height, walk.Width, pixels);
    }

    /// <summary>Height and width of a picture as it is seen, or as it is stored: the one from the other.</summary>
    public static (int Height, int Width) Size(int height, int width, int orientation) => orientation >= 5 ? (width, height) : (height, width);

    /// <summary>Where an area of the picture as it is seen is stored.</summary>
    /// <param name="seen">The area.</param>
    /// <param name="orientation">1 to 8.</param>
    /// <param name="height">Of the picture as it is seen.</param>
    /// <param name="width">Of the picture as it is seen.</param>
    public static PixelArea Stored(PixelArea seen, int orientation, int height, int width)
    {
        (int down, int across) = Size(height, width, orientation);
        PixelWalk walk = PixelWalk.Of(orientation, down, across, across);
        (int row, int column) = Math.DivRem(walk.IndexOf(seen.Top, seen.Left), across);
        (int lastRow, int lastColumn) = Math.DivRem(walk.IndexOf(seen.Bottom - 1, seen.Right - 1), across);
        return new PixelArea(
            Math.Min(row, lastRow), Math.Min(column, lastColumn), Math.Abs(lastRow - row) + 1, Math.Abs(lastColumn - column) + 1);
    }

    private static int UInt16(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
