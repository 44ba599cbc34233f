using Galaxy.Pipeline.Training.Comparisons;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>One network of a comparison.</summary>
internal sealed record ComparedNetworkDocument
{
    public required string Network { get; init; }
    public required int Parameters { get; init; }
    public required long ForwardFlops { get; init; }
    public required double Accuracy { get; init; }
    public required double? Deviation { get; init; }
    public required double TrainAccuracy { get; init; }
    public required double ImagesPerSecond { get; init; }
    public required double Minutes { get; init; }
    public required EvaluationDocument Pooled { get; init; }

    public static ComparedNetworkDocument Of(ComparedNetwork compared) => new()
    {
        Network = compared.Network.Name,
        Parameters = compared.Network.ParameterCount,
        ForwardFlops = compared.Network.ForwardFlops,
        Accuracy = compared.Accuracy.Mean,
        Deviation = compared.Accuracy.Deviation,
        TrainAccuracy = compared.TrainAccuracy.Mean,
        ImagesPerSecond = compared.ImagesPerSecond,
        Minutes = compared.Seconds / 60,
        Pooled = EvaluationDocument.Of(compared.Pooled, "test"),
    };
}
