using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>Answers of similar probability, and how many of them are right.</summary>
internal sealed record ReliabilityBinDocument(double From, double To, int Images, double? Confidence, double? Accuracy)
{
    public static ReliabilityBinDocument Of(ReliabilityBin bin) => new(bin.Low, bin.High, bin.Count, bin.Confidence, bin.Accuracy);
}
