using System.Security.Cryptography;

namespace Galaxy.Pipeline.Data;

/// <summary>Identifies pictures by their content: the first digits of the SHA-256 of the file, or of the PNG of pixels that have none.</summary>
internal static class ContentId
{
    /// <summary>Hexadecimal digits.</summary>
    public const int Digits = 32;

    /// <summary>Of what was read of a picture.</summary>
    public static string Of(PictureContent content) => Of(content.ToFile().Span);

    /// <summary>Of a file.</summary>
    public static string Of(ReadOnlySpan<byte> file) => OfDigest(SHA256.HashData(file));

    /// <summary>Of the SHA-256 of a file.</summary>
    public static string OfDigest(ReadOnlySpan<byte> digest) => Convert.ToHexStringLower(digest)[..Digits];
}
