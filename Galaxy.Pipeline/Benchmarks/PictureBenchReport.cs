using System.Collections.Immutable;

namespace Galaxy.Pipeline.Benchmarks;

/// <summary>The result of timing pictures on one core.</summary>
/// <param name="Found">Pictures found.</param>
/// <param name="Timed">How many of them were timed.</param>
/// <param name="Framing">Which part of them becomes the input, in words.</param>
/// <param name="Height">Of the input.</param>
/// <param name="Width">Of the input.</param>
/// <param name="Steps">Each step.</param>
/// <param name="Other">The other decoder's time for decoding alone; null if there is none.</param>
internal sealed record PictureBenchReport(
    int Found, int Timed, string Framing, int Height, int Width, ImmutableArray<PictureTiming> Steps, PictureTiming? Other)
{
    /// <summary>How many times as long as the other decoder a step took, at best; null if there is none to compare with.</summary>
    public double? TimesOther(PictureTiming step) => Other is { Best: > 0 } other ? step.Best / other.Best : null;
}
