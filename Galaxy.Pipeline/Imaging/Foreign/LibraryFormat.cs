namespace Galaxy.Pipeline.Imaging.Foreign;

/// <summary>Formats that ImageSharp decodes for us.</summary>
internal enum LibraryFormat
{
    /// <summary>Windows' and OS/2's bitmaps.</summary>
    Bmp,

    /// <summary>GIF87a and GIF89a.</summary>
    Gif,

    /// <summary>Lossy and lossless WebP.</summary>
    Webp,
}
