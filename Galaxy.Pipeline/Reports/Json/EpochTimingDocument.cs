namespace Galaxy.Pipeline.Reports.Json;

/// <summary>How fast an epoch was.</summary>
internal sealed record EpochTimingDocument(double Seconds, double ImagesPerSecond);
