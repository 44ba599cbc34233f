namespace Galaxy.Pipeline.Imaging;

/// <summary>How large a part of a picture was framed by its light.</summary>
/// <param name="Side">Of the frame, in pixels.</param>
/// <param name="PictureSide">The picture's shorter side.</param>
/// <param name="IsFallback">Whether no galaxy was found, so that it is the middle half of the picture, or all of a tiny one.</param>
public readonly record struct FoundFrame(int Side, int PictureSide, bool IsFallback)
{
    /// <summary>The frame's side as a share of the picture's, above 0 and at most 1.</summary>
    public double Share => (double)Side / PictureSide;
}
