namespace Galaxy.Pipeline.Imaging;

/// <summary>Which pixels this code makes of a picture, for what is kept from one version of the program to the next.</summary>
internal static class PixelVersion
{
    /// <summary>To be raised whenever decoding, stretching, framing or scaling gives any picture other pixels than before.</summary>
    public const int Current = 3;
}
