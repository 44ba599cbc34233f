using System.Buffers.Binary;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Fits;
using Galaxy.Pipeline.Imaging.Jpeg;
using Galaxy.Pipeline.Imaging.Png;

namespace Galaxy.Pipeline.Serving;

/// <summary>Tells pictures that take much memory to decode by their first bytes.</summary>
internal static class LargePicture
{
    /// <summary>The most pixels of one that is not large: 40 MB to decode, or so.</summary>
    public const long MostPixels = 2L << 20;

    /// <summary>The most bytes of one.</summary>
    private const int MostBytes = 8 << 20;

    /// <summary>FITS that nothing compresses has a byte a pixel at least.</summary>
    private const int MostFitsBytes = 2 << 20;

    private const int PngSize = 16;
    private const int JpegSize = 3;

    /// <summary>Whether it may be large. So may be all whose size is not looked up here.</summary>
    public static bool Is(PictureContent content) => content switch
    {
        PictureContent.Decoded(var image) => (long)image.Height * image.Width > MostPixels,
        PictureContent.Encoded(var file) => file.Length > MostBytes || Pixels(file.Span) is not { } pixels || pixels > MostPixels,
        _ => true,
    };

    /// <summary>How many pixels a file claims to have; null if it is not a PNG or JPEG, or one that is small as it is.</summary>
    private static long? Pixels(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith(PngFile.Signature) && file.Length >= PngSize + 2 * sizeof(int))
            return (long)BinaryPrimitives.ReadUInt32BigEndian(file[PngSize..]) * BinaryPrimitives.ReadUInt32BigEndian(file[(PngSize + sizeof(int))..]);
        if (file.StartsWith((ReadOnlySpan<byte>)[0xFF, JpegMarker.StartOfImage]))
            return JpegPixels(file);
        return file.StartsWith(FitsFile.Signature) && file.Length <= MostFitsBytes && file.IndexOf("XTENSION"u8) < 0 ? file.Length : null;
    }

    /// <summary>A damaged one has none: it is refused before memory is taken for any.</summary>
    private static long JpegPixels(ReadOnlySpan<byte> file)
    {
        try
        {
            ByteReader reader = new(file);
            reader.Take(2);
            while (JpegMarker.Next(ref reader) is { } marker)
            {
                if (JpegMarker.IsAlone(marker))
                    continue;
                ReadOnlySpan<byte> segment = reader.Take(Math.Max(0, reader.UInt16() - sizeof(ushort)));
                if (marker is 0xC0 or 0xC1 or 0xC2 && segment.Length >= JpegSize + sizeof(ushort))
                    return (long)BinaryPrimitives.ReadUInt16BigEndian(segment[1..]) * BinaryPrimitives.ReadUInt16BigEndian(segment[JpegSize..]);
            }
        }
        catch (ImageFormatException)
        {
            // It ends early.
        }

        return 0;
    }
}
