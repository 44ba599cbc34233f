namespace Galaxy.Pipeline.Imaging.Framings;

/// <summary>A frame that was found in a picture's light.</summary>
/// <param name="Area">Inside the picture.</param>
/// <param name="IsFallback">Whether no galaxy was found, so that it is the middle half of the picture, or all of a tiny one.</param>
internal readonly record struct FramedArea(PixelArea Area, bool IsFallback)
{
    /// <summary>The same for reports.</summary>
    public FoundFrame In(ImagePart picture) => new(Math.Min(Area.Height, Area.Width), picture.Side, IsFallback);
}
