using System.Security.Cryptography;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Imaging.Png;

namespace Galaxy.Pipeline.Serving;

/// <summary>Identifies pictures by their content: the first digits of the SHA-256 of the file, or of the PNG of pixels that have none.</summary>
internal static class ContentId
{
    /// <summary>Hexadecimal digits.</summary>
    public const int Digits = 32;

    /// <summary>Of what was read of a picture.</summary>
    public static string Of(PictureContent content) => content switch
    {
        PictureContent.Encoded(var file) => Of(file.Span),
        PictureContent.Decoded(var image) => Of(PngFile.Encode(image)),
        _ => throw new InvalidOperationException("A picture is a file or pixels."),
    };

    /// <summary>Of a file.</summary>
    public static string Of(ReadOnlySpan<byte> file) => OfDigest(SHA256.HashData(file));

    /// <summary>Of the SHA-256 of a file.</summary>
    public static string OfDigest(ReadOnlySpan<byte> digest) => Convert.ToHexStringLower(digest)[..Digits];
}
