using Galaxy.Pipeline.Reports;

namespace Galaxy.Tests.Reports.Charts;

public sealed class ValidationCurveTests
{
    [Fact]
    public void Curves_show_validation_where_there_is_some()
    {
        RunReport run = Runs.Of(3);
        Assert.All((string[])[CurvesSvg.Of(run), CurvesSvg.Loss(run), CurvesSvg.Accuracy(run)], svg =>
        {
            Assert.Contains(">validation<", svg, StringComparison.Ordinal);
            Assert.DoesNotContain("no validation images", svg, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Curves_of_training_alone_say_so_and_the_page_tells_how_to_have_the_other()
    {
        RunReport run = Runs.Of(3, validated: false);
        Assert.All((string[])[CurvesSvg.Of(run), CurvesSvg.Loss(run), CurvesSvg.Accuracy(run)], svg => Assert.Contains("no validation images", svg, StringComparison.Ordinal));
        Assert.Contains("a larger --validation", ReportHtml.Of(Pages.Content(run)), StringComparison.Ordinal);
        Assert.DoesNotContain("--validation", ReportHtml.Of(Pages.Content(Runs.Of(3))), StringComparison.Ordinal);
    }
}
