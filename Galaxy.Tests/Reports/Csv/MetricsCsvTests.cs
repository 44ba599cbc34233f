using Galaxy.Pipeline.Reports.Csv;
using Galaxy.Pipeline.Training;

namespace Galaxy.Tests.Reports.Csv;

public sealed class MetricsCsvTests
{
    [Fact]
    public void One_line_per_epoch_behind_a_head_line_and_nothing_where_nothing_is_known() => Assert.Equal(
        "epoch,trainLoss,trainAccuracy,validationLoss,validationAccuracy,imagesPerSecond,seconds\n"
        + "1,1.5,0.25,,,900.5,2\n2,1.25,0.5,1.75,0.375,901,3\n",
        MetricsCsv.Of([new EpochRow(1, 1.5, 0.25, null, null, 900.5, 2), new EpochRow(2, 1.25, 0.5, 1.75, 0.375, 901, 3)]));
}
