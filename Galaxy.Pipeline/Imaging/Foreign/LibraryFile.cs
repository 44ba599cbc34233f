namespace Galaxy.Pipeline.Imaging.Foreign;

/// <summary>Pictures that ImageSharp decodes, recognized by their first bytes.</summary>
internal static class LibraryFile
{
    /// <summary>Decodes the first picture of a BMP, GIF or WebP; null if the file is none of them.</summary>
    /// <exception cref="ImageFormatException">It is damaged, cut off or too large.</exception>
    public static Image? Decode(ReadOnlySpan<byte> file)
    {
        StillPicture? still = FormatOf(file) switch
        {
            LibraryFormat.Bmp => BmpStill.Of(file),
            LibraryFormat.Gif => GifStill.Of(file),
            LibraryFormat.Webp => WebpStill.Of(file),
            _ => null,
        };
        return still is null ? null : LibraryDecoder.Decode(still);
    }

    /// <summary>What a file that begins with these bytes is; null if it is another kind of file.</summary>
    public static LibraryFormat? FormatOf(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8))
            return LibraryFormat.Gif;
        if (head.StartsWith("RIFF"u8) && head.Length >= 12 && head[8..].StartsWith("WEBP"u8))
            return LibraryFormat.Webp;
        return BmpHeader.Begins(head) ? LibraryFormat.Bmp : null;
    }
}
