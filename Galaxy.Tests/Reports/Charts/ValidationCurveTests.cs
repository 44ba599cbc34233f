using System.Xml.Linq;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Reports.Charts;
using Galaxy.Pipeline.Reports.Html;
using Galaxy.Pipeline.Reports.Markup;
using Galaxy.Tests.Reports.Html;

namespace Galaxy.Tests.Reports.Charts;

public sealed class ValidationCurveTests
{
    private static string[] Drawings(RunReport run) =>
        [.. ((XElement[])[LearningCurves.Of(run), LearningCurves.Loss(run.Epochs), LearningCurves.Accuracy(run)]).Select(MarkupText.Of)];

    [Fact]
    public void Curves_show_validation_where_there_is_some()
    {
        RunReport run = Runs.Of(3);
        Assert.All(Drawings(run), svg =>
        {
            Assert.Contains(">validation<", svg, StringComparison.Ordinal);
            Assert.DoesNotContain("no validation images", svg, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Curves_of_training_alone_say_so_and_the_page_tells_how_to_have_the_other()
    {
        RunReport run = Runs.Of(3, validated: false);
        Assert.All(Drawings(run), svg => Assert.Contains("no validation images", svg, StringComparison.Ordinal));
        Assert.Contains("A larger --validation", ReportHtml.Of(Pages.Content(run)), StringComparison.Ordinal);
        Assert.DoesNotContain("--validation", ReportHtml.Of(Pages.Content(Runs.Of(3))), StringComparison.Ordinal);
    }
}
