namespace Galaxy.Pipeline.Imaging.Jpeg;

/// <summary>What a JPEG's channels mean.</summary>
internal enum JpegColorSpace
{
    Gray,
    Rgb,

    /// <summary>Luma and two chromas.</summary>
    Ycc,

    /// <summary>Cyan, magenta, yellow and black, 255 being no ink.</summary>
    Cmyk,

    /// <summary>Luma and chroma of cyan, magenta and yellow, and black.</summary>
    Ycck,
}
