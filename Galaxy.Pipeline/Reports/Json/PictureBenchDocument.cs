using System.Collections.Immutable;
using Galaxy.Pipeline.Benchmarks;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>Pictures timed on one core.</summary>
internal sealed record PictureBenchDocument
{
    /// <summary>Pictures found, and how many of them were timed.</summary>
    public required int Found { get; init; }
    public required int Timed { get; init; }

    public required string Framing { get; init; }
    public required int Height { get; init; }
    public required int Width { get; init; }
    public required ImmutableArray<PictureStepDocument> Steps { get; init; }

    /// <summary>Milliseconds a picture that djpeg takes to decode it, without those to start; null if it was not timed.</summary>
    public required PictureStepDocument? Djpeg { get; init; }

    public static PictureBenchDocument Of(PictureBenchReport report) => new()
    {
        Found = report.Found,
        Timed = report.Timed,
        Framing = report.Framing,
        Height = report.Height,
        Width = report.Width,
        Steps = [.. report.Steps.Select(step => PictureStepDocument.Of(step, report.TimesOther(step)))],
        Djpeg = report.Other is { } other ? PictureStepDocument.Of(other, timesDjpeg: 1) : null,
    };
}
