using System.Collections.Immutable;
using System.Text.Json;
using Galaxy.Pipeline.Cli.Bench;
using Galaxy.Pipeline.Cli.Compare;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Reports.Charts;
using Galaxy.Pipeline.Reports.Html;
using Galaxy.Pipeline.Reports.Json;
using Galaxy.Pipeline.Reports.Markup;
using Galaxy.Pipeline.Reports.Text;
using Galaxy.Pipeline.Training.Comparisons;
using Spectre.Console;

namespace Galaxy.Tests.Reports;

/// <summary>A difference that chance explains is not called better, in any text of a comparison.</summary>
public sealed class PairedComparisonTests
{
    /// <summary>Of 200 images the best recognizes 160, Alike 156, of them 16 that the best does not, Worse 80.</summary>
    private static readonly Comparison Compared = Comparisons.Of(
        Comparisons.Network("Worse", 200, image => image < 80),
        Comparisons.Network("Best", 200, image => image >= 40),
        Comparisons.Network("Alike", 200, image => image is >= 24 and < 176 or >= 180 and < 184));

    [Fact]
    public void Each_network_is_tested_against_the_best_over_all_images()
    {
        Assert.Equal("Best", Compared.Best.Network.Name);
        Assert.Equal(["Worse", "Alike"], Compared.Others.Select(other => other.Network.Network.Name));
        Assert.Equal((120, 40), (Compared.Others[0].Test.OnlyFirst, Compared.Others[0].Test.OnlySecond));
        Assert.Equal((20, 16), (Compared.Others[1].Test.OnlyFirst, Compared.Others[1].Test.OnlySecond));
        Assert.True(Compared.Others[0].IsDistinguishable);
        Assert.False(Compared.Others[1].IsDistinguishable);
        Assert.Equal(2 * Compared.Others[0].Test.P, Compared.Others[0].P);
    }

    [Fact]
    public void Answers_are_paired_by_name_whatever_their_order()
    {
        ComparedNetwork best = Comparisons.Network("A", 100, image => image < 90);
        ComparedNetwork other = Comparisons.Network("B", 100, image => image < 80);
        other = other with { Recognized = other.Recognized.Reverse().ToImmutableDictionary() };
        BesideBest beside = Comparisons.Of(best, other).Others.Single();
        Assert.Equal((10, 0), (beside.Test.OnlyFirst, beside.Test.OnlySecond));
    }

    [Theory]
    [InlineData("console")]
    [InlineData("markdown")]
    [InlineData("page")]
    public void Every_text_says_which_network_is_not_distinguishable_and_gives_p(string place)
    {
        string text = Text(place);
        Assert.Contains("Most accurate: Best, 80.0 %, not distinguishable from Alike", text, StringComparison.Ordinal);
        Assert.Contains("McNemar's exact test over 200 answers, p adjusted for 2 networks (Holm)", text, StringComparison.Ordinal);
        Assert.Contains("< 0.0001", text.Replace("&lt;", "<", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("0.6177", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Chart_marks_the_network_that_cannot_be_told_from_the_best() =>
        Assert.Contains(
            "Alike 78.0 %, 95 % interval 71.8 to 83.2 %, not distinguishable (p = 0.6177)", MarkupText.Of(ComparisonChart.Of(Compared)), StringComparison.Ordinal);

    [Fact]
    public void Json_has_both_probabilities_with_all_their_digits()
    {
        using JsonDocument json = JsonDocument.Parse(JsonText.Of(ComparisonDocument.Of(Compared)));
        JsonElement alike = json.RootElement.GetProperty("besideBest")[1];
        Assert.Equal("Alike", alike.GetProperty("network").GetString());
        Assert.Equal((20, 16), (alike.GetProperty("onlyBestRight").GetInt32(), alike.GetProperty("onlyItRight").GetInt32()));
        Assert.Equal(Compared.Others[1].Test.P, alike.GetProperty("p").GetDouble());
        Assert.False(alike.GetProperty("distinguishable").GetBoolean());
    }

    [Fact]
    public void Single_network_is_tested_against_none()
    {
        Comparison single = Comparisons.Of(Comparisons.Network("Only", 10, image => image > 2));
        Assert.Empty(single.Others);
        Assert.DoesNotContain("McNemar", OnConsole(single) + ComparisonMarkdown.Of(single), StringComparison.Ordinal);
    }

    [Fact]
    public void Time_of_a_short_training_is_not_nothing() =>
        Assert.Contains("50 ms", OnConsole(Compared), StringComparison.Ordinal);

    private static string Text(string place) => place switch
    {
        "console" => OnConsole(Compared),
        "markdown" => ComparisonMarkdown.Of(Compared),
        _ => ComparisonHtml.Of(Comparisons.Content(Compared)).Replace('\u00A0', ' '),
    };

    private static string OnConsole(Comparison comparison)
    {
        using StringWriter text = new();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = 1000;
        new Reporter.Plain(console, TimeProvider.System).Show(comparison);
        return text.ToString();
    }
}
