using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats;
using SixLabors.ImageSharp.Formats.Bmp;
using SixLabors.ImageSharp.Formats.Gif;
using SixLabors.ImageSharp.Formats.Webp;
using SixLabors.ImageSharp.Memory;
using SixLabors.ImageSharp.Metadata;
using SixLabors.ImageSharp.PixelFormats;

namespace Galaxy.Pipeline.Imaging.Foreign;

/// <summary>Decodes BMP, GIF and WebP with ImageSharp, which knows no other format here.</summary>
internal static class LibraryDecoder
{
    /// <summary>The most memory that the library may take at a time: four bytes for each pixel of the largest picture, and some rows.</summary>
    private const int MostMegabytes = 64;

    /// <summary>A few pictures of an ordinary size; what is beyond goes back to the system.</summary>
    private const int PooledMegabytes = 16;

    private static readonly Configuration _configuration =
        new(new BmpConfigurationModule(), new GifConfigurationModule(), new WebpConfigurationModule())
        {
            MaxDegreeOfParallelism = 1,
            MemoryAllocator = MemoryAllocator.Create(new MemoryAllocatorOptions
            {
                AllocationLimitMegabytes = MostMegabytes,
                MaximumPoolSizeMegabytes = PooledMegabytes,
            }),
        };

    /// <exception cref="ImageFormatException">The file is damaged or too large.</exception>
    public static Image Decode(StillPicture still)
    {
        using Image<Rgba32> picture = Load(still);
        Image image = OverBlack(picture, still.HasAlpha);
        return Orientation.Apply(still.Canvas?.Paint(image) ?? image, still.Orientation);
    }

    /// <summary>Whatever the library throws, it is the file's fault.</summary>
    private static Image<Rgba32> Load(StillPicture still)
    {
        try
        {
            using MemoryStream file = new(still.File, writable: false);
            IImageInfo? info = SixLabors.ImageSharp.Image.Identify(_configuration, file);
            ImageLimits.Check(info?.Height ?? 0, info?.Width ?? 0);
            return SixLabors.ImageSharp.Image.Load<Rgba32>(_configuration, still.File, Decoder(still.Format));
        }
        catch (InvalidMemoryOperationException)
        {
            throw new ImageFormatException("it needs more memory than a picture may take", "Scale it down first; galaxies need far fewer pixels");
        }
        catch (Exception exception) when (exception is not (ImageFormatException or OutOfMemoryException))
        {
            throw new ImageFormatException("its pixels are damaged or end early");
        }
    }

    private static IImageDecoder Decoder(LibraryFormat format) => format switch
    {
        LibraryFormat.Bmp => new BmpDecoder { RleSkippedPixelHandling = RleSkippedPixelHandling.Black },
        LibraryFormat.Gif => new GifDecoder { IgnoreMetadata = true, DecodingMode = FrameDecodingMode.First },
        _ => new WebpDecoder { IgnoreMetadata = true },
    };

    private static Image OverBlack(Image<Rgba32> picture, bool hasAlpha)
    {
        byte[] pixels = new byte[checked(picture.Height * picture.Width * Image.Channels)];
        picture.ProcessPixelRows(rows =>
        {
            int place = 0;
            for (int row = 0; row < rows.Height; row++)
            {
                foreach (Rgba32 pixel in rows.GetRowSpan(row))
                {
                    int alpha = hasAlpha ? pixel.A : Blend.Opaque;
                    pixels[place++] = Blend.OverBlack(pixel.R, alpha);
                    pixels[place++] = Blend.OverBlack(pixel.G, alpha);
                    pixels[place++] = Blend.OverBlack(pixel.B, alpha);
                }
            }
        });
        return Image.Own(picture.Height, picture.Width, pixels);
    }
}
