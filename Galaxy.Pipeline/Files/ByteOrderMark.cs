using System.Text;

namespace Galaxy.Pipeline.Files;

/// <summary>The mark with which some editors begin a file in UTF-8.</summary>
internal static class ByteOrderMark
{
    /// <summary>A text without the mark, if it has one.</summary>
    public static byte[] Skip(byte[] text) => text.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? text[Encoding.UTF8.Preamble.Length..] : text;
}
