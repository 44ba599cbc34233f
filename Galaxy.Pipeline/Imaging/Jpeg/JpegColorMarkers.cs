namespace Galaxy.Pipeline.Imaging.Jpeg;

/// <summary>
/// What the segments before the first scan say of the colors. JFIF speaks before Adobe, and both before the channels' names, as in
/// libjpeg.
/// </summary>
/// <param name="IsJfif">Whether there is a JFIF segment.</param>
/// <param name="Adobe">The transform that an Adobe segment names; null without one.</param>
internal sealed record JpegColorMarkers(bool IsJfif = false, int? Adobe = null)
{
    private const int JfifBytes = 14;
    private const int AdobeBytes = 12;

    public JpegColorMarkers With(int marker, ReadOnlySpan<byte> segment) => marker switch
    {
        0xE0 when segment.Length >= JfifBytes && segment.StartsWith("JFIF\0"u8) => this with { IsJfif = true },
        0xEE when segment.Length >= AdobeBytes && segment.StartsWith("Adobe"u8) => this with { Adobe = segment[AdobeBytes - 1] },
        _ => this,
    };

    public JpegColorSpace SpaceOf(IReadOnlyList<JpegComponent> components) => components switch
    {
        [_] => JpegColorSpace.Gray,
        [_, _, _] when IsJfif => JpegColorSpace.Ycc,
        [_, _, _] when Adobe is { } transform => transform == 0 ? JpegColorSpace.Rgb : JpegColorSpace.Ycc,
        [{ Id: (byte)'R' }, { Id: (byte)'G' }, { Id: (byte)'B' }] => JpegColorSpace.Rgb,
        [_, _, _] => JpegColorSpace.Ycc,
        _ => Adobe is null or 0 ? JpegColorSpace.Cmyk : JpegColorSpace.Ycck,
    };
}
