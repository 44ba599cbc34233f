using Galaxy.Pipeline.Imaging;

namespace Galaxy.Pipeline.Shifts;

/// <summary>A survey with pixels twice as large.</summary>
internal static class HalfScale
{
    /// <summary>The picture at half its height and width, rounded down, at least 1: each pixel is the mean of the area that it covers.</summary>
    public static Image Of(Image picture) => picture.AreaScale(Math.Max(1, picture.Height / 2), Math.Max(1, picture.Width / 2));
}
