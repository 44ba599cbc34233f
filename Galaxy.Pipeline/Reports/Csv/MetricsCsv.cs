using CsvHelper.Configuration;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Reports.Csv;

/// <summary>Writes metrics.csv: one row per epoch.</summary>
public static class MetricsCsv
{
    /// <summary>A header line in camel case, then the epochs, in <see cref="CsvFormat"/>; empty where there is no value.</summary>
    public static string Of(IEnumerable<EpochRow> epochs) => CsvFormat.Of(csv =>
    {
        csv.Context.RegisterClassMap<EpochMap>();
        csv.WriteRecords(epochs);
    });

    private sealed class EpochMap : ClassMap<EpochRow>
    {
        public EpochMap()
        {
            Map(row => row.Epoch).Name("epoch");
            Map(row => row.TrainLoss).Name("trainLoss");
            Map(row => row.TrainAccuracy).Name("trainAccuracy");
            Map(row => row.ValidationLoss).Name("validationLoss");
            Map(row => row.ValidationAccuracy).Name("validationAccuracy");
            Map(row => row.ImagesPerSecond).Name("imagesPerSecond");
            Map(row => row.Seconds).Name("seconds");
        }
    }
}
