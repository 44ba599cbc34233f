namespace Galaxy.Pipeline.Imaging;

/// <summary>A picture framed and scaled to a network's input.</summary>
/// <param name="Image">What the network sees.</param>
/// <param name="Wide">The same with a margin on every side, at the same scale; null if not needed.</param>
public sealed record ScaledImage(Image Image, Image? Wide = null)
{
    /// <summary>Height and width of the picture in pixels, before framing; null if it was rendered at the network's size.</summary>
    public (int Height, int Width)? Picture { get; init; }

    /// <summary>The picture's shorter side.</summary>
    public int? Side => Picture is var (height, width) ? Math.Min(height, width) : null;

    /// <summary>What was found in the picture's light; null if it was not framed by it.</summary>
    public FoundFrame? Frame { get; init; }
}
