using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Galaxy.Pipeline.Reports;

/// <summary>Writes metrics.csv: one row per epoch.</summary>
public static class MetricsCsv
{
    /// <summary>A head line in camel case, then the epochs; <c>\n</c> line ends, empty where there is no value.</summary>
    public static string Of(IEnumerable<EpochRow> epochs)
    {
        using StringWriter text = new();
        using (CsvWriter csv = new(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" }))
        {
            csv.Context.RegisterClassMap<EpochMap>();
            csv.WriteRecords(epochs);
        }

        return text.ToString();
    }

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
