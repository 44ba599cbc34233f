using System.Reflection;
using Galaxy.Pipeline.Reports.Charts;
using Galaxy.Pipeline.Reports.Html.Elements;

namespace Galaxy.Tests.Reports.Html;

public sealed class PageColorsTests
{
    private const double OfText = 4.5;
    private const double OfMarks = 3;

    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#ffffff", "#000000", 21)]
    [InlineData("#0072b2", "#0072b2", 1)]
    [InlineData("#777777", "#ffffff", 4.48)]
    public void Contrast_is_that_of_the_accessibility_guidelines(string one, string other, double expected) =>
        Assert.Equal(expected, Contrast.Of(one, other), 2);

    [Theory]
    [InlineData("ink", OfText)]
    [InlineData("faint", OfText)]
    [InlineData("blue", OfText)]
    [InlineData("vermilion", OfMarks)]
    public void Colors_stand_out_light_and_dark(string name, double least)
    {
        PageColor color = Named(name);
        foreach (PageColor ground in (PageColor[])[Named("background"), Named("panel")])
        {
            Assert.True(Contrast.Of(color.Light, ground.Light) >= least, $"{name} on {ground.Name}, light");
            Assert.True(Contrast.Of(color.Dark, ground.Dark) >= least, $"{name} on {ground.Name}, dark");
        }
    }

    [Fact]
    public void Figures_of_the_confusion_matrix_can_be_read_on_every_shade()
    {
        for (int percent = 0; percent <= 100; percent++)
        {
            double share = percent / 100.0;
            foreach (string shade in (string[])[Palette.Shade(share), Palette.Shade(share, PageColors.DarkEmpty, PageColors.DarkFull)])
                Assert.True(Contrast.Of(shade, Palette.InkOn(shade)) >= OfText, $"{shade} at {percent} %");
        }
    }

    [Fact]
    public void Every_color_of_a_drawing_has_its_dark_counterpart() => Assert.All(
        typeof(Palette).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!),
        color => Assert.Contains(color, PageColors.All.Select(page => page.Light)));

    private static PageColor Named(string name) => PageColors.All.Single(color => color.Name == name);
}
