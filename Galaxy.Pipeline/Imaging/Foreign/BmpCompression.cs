namespace Galaxy.Pipeline.Imaging.Foreign;

/// <summary>How a BMP holds its pixels, as its header numbers it.</summary>
internal enum BmpCompression
{
    /// <summary>One by one.</summary>
    None = 0,

    /// <summary>Runs of bytes.</summary>
    Runs8 = 1,

    /// <summary>Runs of half bytes.</summary>
    Runs4 = 2,

    /// <summary>One by one, with masks that say which bits are which color.</summary>
    Masks = 3,

    /// <summary>The same with a mask for alpha.</summary>
    AlphaMasks = 6,
}
