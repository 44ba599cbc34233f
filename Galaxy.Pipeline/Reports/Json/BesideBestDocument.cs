using Galaxy.Pipeline.Training.Comparisons;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>A network compared with the most accurate one: the images that only one of the two got right, and the p-value.</summary>
internal sealed record BesideBestDocument(string Network, int OnlyItRight, int OnlyBestRight, double P, double PAdjusted, bool Distinguishable)
{
    public static BesideBestDocument Of(BesideBest other) => new(
        other.Network.Network.Name, other.Test.OnlySecond, other.Test.OnlyFirst, other.Test.P, other.P, other.IsDistinguishable);
}
