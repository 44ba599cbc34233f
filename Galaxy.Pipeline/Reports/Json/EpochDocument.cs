using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>An epoch's figures, which are the same in equal runs.</summary>
internal sealed record EpochDocument(int Epoch, double TrainLoss, double TrainAccuracy, double? ValidationLoss, double? ValidationAccuracy)
{
    public static EpochDocument Of(EpochRow row) => new(row.Epoch, row.TrainLoss, row.TrainAccuracy, row.ValidationLoss, row.ValidationAccuracy);
}
