using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Imaging;

namespace Galaxy.Pipeline.Inspections;

/// <summary>What was seen of a picture.</summary>
/// <param name="Index">Its place in the catalog.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Bytes">Of its file; null if it is pixels of an array.</param>
/// <param name="Brightness">Mean luma, 0 to 255.</param>
/// <param name="Contrast">Standard deviation of the luma.</param>
/// <param name="Content">Equal for pictures whose pixels are equal.</param>
/// <param name="Print">For finding the same sky; null if it shows nothing.</param>
/// <param name="Thumbnail">A small version of its middle; null if it is not to be shown.</param>
internal sealed record InspectedPicture(
    int Index, int Height, int Width, int? Bytes, float Brightness, float Contrast, ContentKey Content, SkyPrint? Print, Image? Thumbnail)
{
    /// <summary>Shorter side in pixels.</summary>
    public int Side => Math.Min(Height, Width);
}
