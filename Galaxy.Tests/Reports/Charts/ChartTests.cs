using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Reports.Charts;
using Galaxy.Pipeline.Reports.Markup;

namespace Galaxy.Tests.Reports.Charts;

public sealed class ChartTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(30, true)]
    [InlineData(500, false)]
    public void Curves_are_well_formed_and_stay_inside(int epochs, bool validated) =>
        AssertInside(Parse(LearningCurves.Of(Runs.Of(epochs, validated))));

    [Fact]
    public void Single_epoch_shows_as_dots() =>
        Assert.Equal(4, Elements(Parse(LearningCurves.Of(Runs.Of(1))), "circle").Count());

    [Fact]
    public void Loss_that_is_no_number_is_left_out()
    {
        RunReport run = Runs.Of(3);
        run = run with { Epochs = run.Epochs.SetItem(1, run.Epochs[1] with { TrainLoss = double.NaN, ValidationLoss = double.PositiveInfinity }) };
        string svg = MarkupText.Of(LearningCurves.Of(run));
        Assert.DoesNotContain("NaN", svg, StringComparison.Ordinal);
        AssertInside(XDocument.Parse(svg));
    }

    [Fact]
    public void Confusion_matrix_has_every_count_and_every_name_twice()
    {
        Evaluation evaluation = Runs.Evaluate(Runs.Classes);
        XDocument svg = Parse(ConfusionChart.Of(evaluation));
        string[] texts = [.. Elements(svg, "text").Select(text => text.Value)];
        Assert.All(evaluation.Classes, name => Assert.Equal(2, texts.Count(text => text == name)));
        foreach (IGrouping<int, int> counts in evaluation.Confusion.Rows.SelectMany(row => row).GroupBy(count => count))
            Assert.Equal(counts.Count(), texts.Count(text => text == $"{counts.Key}"));
        AssertInside(svg);
    }

    [Fact]
    public void Curves_of_the_classes_stay_inside_and_have_a_key_with_their_areas()
    {
        ImmutableArray<string> many = [.. Enumerable.Range(0, 30).Select(label => $"class {label}")];
        foreach (Evaluation evaluation in (Evaluation[])[Runs.Evaluate(Runs.Classes), Runs.Evaluate(many)])
        {
            (XElement Svg, Func<ClassRanking, double?> Area)[] drawings =
            [
                (RocChart.Of(evaluation), ranking => ranking.RocArea),
                (PrecisionRecallChart.Of(evaluation), ranking => ranking.AveragePrecision),
            ];
            foreach ((XElement drawing, Func<ClassRanking, double?> area) in drawings)
            {
                XDocument svg = Parse(drawing);
                AssertInside(svg);
                Assert.All(evaluation.Rankings, ranking =>
                    Assert.Single(Elements(svg, "text"), label => label.Value == $"{ranking.Name} {area(ranking):F3}"));
            }
        }
    }

    [Fact]
    public void Class_without_images_has_no_curve()
    {
        Evaluation evaluation = Evaluation.Of(["a", "b", "c"], [0, 1], [0.5f, 0.3f, 0.2f, 0.3f, 0.5f, 0.2f]);
        foreach (string svg in (string[])[MarkupText.Of(RocChart.Of(evaluation)), MarkupText.Of(PrecisionRecallChart.Of(evaluation))])
        {
            Assert.DoesNotContain("c ", Elements(XDocument.Parse(svg), "desc").Single().Value.Split(". ")[^1], StringComparison.Ordinal);
            Assert.DoesNotContain("NaN", svg, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Reliability_tells_the_images_of_every_bin()
    {
        Evaluation evaluation = Evaluation.Of(["a", "b"], [0, 0, 1], [0.9f, 0.1f, 0.92f, 0.08f, 0.4f, 0.6f]);
        XDocument svg = Parse(ReliabilityChart.Of(evaluation));
        AssertInside(svg);
        Assert.Equal(["1", "2"], Elements(svg, "text").Where(text => text.Attribute("font-size")!.Value == "11").Select(text => text.Value));
        Assert.Contains(
            "2 images with a probability of 86.7 to 93.3 %: 100.0 % right", Elements(svg, "desc").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_with_markup_and_control_characters_are_escaped()
    {
        string name = "<b>&\"'\u0001\ud800";
        XDocument svg = Parse(ConfusionChart.Of(Runs.Evaluate([name, "other"])));
        Assert.Contains("<b>&\"'\uFFFD\uFFFD", Elements(svg, "text").Select(text => text.Value));
        Assert.Contains("<b>", Elements(svg, "desc").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_class_names_make_the_drawing_wider()
    {
        XDocument narrow = Parse(ConfusionChart.Of(Runs.Evaluate(["a", "b"])));
        XDocument wide = Parse(ConfusionChart.Of(Runs.Evaluate([new string('W', 80), "b"])));
        Assert.True(Attribute(wide.Root!, "width") > Attribute(narrow.Root!, "width") + 500);
        AssertInside(wide);
    }

    private static void AssertInside(XDocument svg)
    {
        double width = Attribute(svg.Root!, "width");
        double height = Attribute(svg.Root!, "height");
        Assert.NotEmpty(Elements(svg, "title").Single().Value);
        Assert.NotEmpty(Elements(svg, "desc").Single().Value);
        foreach (XElement text in Elements(svg, "text"))
            AssertInside(text, "x", "y", width, height);
        foreach (XElement dot in Elements(svg, "circle"))
            AssertInside(dot, "cx", "cy", width, height);
    }

    private static void AssertInside(XElement shape, string x, string y, double width, double height)
    {
        Assert.InRange(Attribute(shape, x), 0, width);
        Assert.InRange(Attribute(shape, y), 0, height);
    }

    /// <summary>As a browser reads it.</summary>
    private static XDocument Parse(XElement drawing) => XDocument.Parse(MarkupText.Of(drawing));

    private static IEnumerable<XElement> Elements(XDocument svg, string name) =>
        svg.Descendants().Where(element => element.Name.LocalName == name);

    private static double Attribute(XElement element, string name) =>
        double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
