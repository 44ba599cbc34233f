using System.Security.Cryptography;
using System.Text;

namespace Galaxy.Pipeline.Files;

/// <summary>SHA-256 in lowercase hexadecimal.</summary>
internal static class Sha256Text
{
    /// <summary>Digits of one.</summary>
    public const int Digits = 2 * SHA256.HashSizeInBytes;

    /// <summary>Of bytes.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Of a stream to its end.</summary>
    public static string Of(Stream stream) => Convert.ToHexStringLower(SHA256.HashData(stream));

    /// <summary>Of all that was appended.</summary>
    public static string Of(IncrementalHash hash) => Convert.ToHexStringLower(hash.GetHashAndReset());

    /// <summary>Of a text in UTF-8.</summary>
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));
}
