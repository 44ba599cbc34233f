using Galaxy.Pipeline.Benchmarks;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>A step from a file to a network's input.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Milliseconds">A picture, in the shortest round.</param>
/// <param name="MedianMilliseconds">A picture, in the median round.</param>
/// <param name="TimesDjpeg">How many times as long as djpeg's decoding; null if that was not timed.</param>
internal sealed record PictureStepDocument(string Name, double Milliseconds, double MedianMilliseconds, double? TimesDjpeg)
{
    public static PictureStepDocument Of(PictureTiming step, double? timesDjpeg) => new(step.Name, step.Best * 1e3, step.Median * 1e3, timesDjpeg);
}
