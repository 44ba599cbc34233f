namespace Galaxy.Pipeline.Imaging.Foreign;

/// <summary>
/// The first picture of a file, in a file of its own: the same format and nothing else. Metadata, color profiles and later frames stay behind,
/// and its bytes are known to be all there, so the library sees only what it needs.
/// </summary>
/// <param name="File">The picture's own file, whose bytes nobody changes.</param>
/// <param name="Format">How to decode it.</param>
internal sealed record StillPicture(byte[] File, LibraryFormat Format)
{
    /// <summary>Whether its fourth channel is how opaque a pixel is.</summary>
    public bool HasAlpha { get; init; } = true;

    /// <summary>Where the picture lies on a black canvas; null if it is the canvas.</summary>
    public Canvas? Canvas { get; init; }

    /// <summary>As Exif says it: 1 to 8.</summary>
    public int Orientation { get; init; } = Imaging.Orientation.Upright;
}
