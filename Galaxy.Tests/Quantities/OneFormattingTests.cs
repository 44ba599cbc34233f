using System.Text.RegularExpressions;
using Galaxy.Pipeline.Cli.Bench;
using Galaxy.Pipeline.Cli.Compare;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Reports.Charts;
using Galaxy.Pipeline.Reports.Html;
using Galaxy.Pipeline.Reports.Markup;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Reports;
using Galaxy.Tests.Reports.Html;
using Spectre.Console;

namespace Galaxy.Tests.Quantities;

public sealed partial class OneFormattingTests
{
    /// <summary>351 of 400: half a tenth of a percent, and the nearest double lies below it.</summary>
    private static readonly Evaluation Test = Evaluated(right: 351, wrong: 49);

    [Fact]
    public void Console_page_and_charts_say_the_same_of_one_accuracy()
    {
        RunReport run = Runs.Of(1, classes: Test.Classes) with { Test = Test, Train = Test, Validation = Test };
        string[] texts = [OnConsole(Test), ReportHtml.Of(Pages.Content(run)), MarkupText.Of(ConfusionChart.Of(Test))];
        Assert.All(texts, text =>
        {
            string plain = text.Replace('\u00A0', ' ');
            Assert.Contains("87.8 %", plain, StringComparison.Ordinal);
            Assert.DoesNotContain("87.7", plain, StringComparison.Ordinal);
            Assert.Contains("84.2 to 90.6 %", plain, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Loss_has_the_same_digits_on_console_and_page()
    {
        string loss = $"loss {Pipeline.Quantities.Quantity.Loss(Test.Loss)}";
        Assert.Contains(loss, OnConsole(Test), StringComparison.Ordinal);
        Assert.Contains($"{loss[5..]} nats", ReportHtml.Of(Pages.Content(Runs.Of(1, classes: Test.Classes) with { Test = Test })), StringComparison.Ordinal);
    }

    /// <summary>A format of its own is how one quantity came to be rounded in two ways.</summary>
    [Fact]
    public void No_file_but_those_of_the_quantities_formats_a_number()
    {
        string pipeline = SourceTree.PathOf("Galaxy.Pipeline");
        string[] found =
        [
            .. Directory.EnumerateFiles(pipeline, "*.cs", SearchOption.AllDirectories)
                .Where(path => Path.GetRelativePath(pipeline, path).Split(Path.DirectorySeparatorChar)[0] is not ("Quantities" or "obj" or "bin"))
                .SelectMany(path => File.ReadLines(path).Where(line => NumberFormat().IsMatch(line)).Select(line => $"{Path.GetFileName(path)}: {line.Trim()}")),
        ];
        Assert.Empty(found);
    }

    private static string OnConsole(Evaluation evaluation)
    {
        using StringWriter text = new();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = 1000;
        new Reporter.Plain(console, TimeProvider.System).Show("Test", evaluation);
        return text.ToString();
    }

    private static Evaluation Evaluated(int right, int wrong)
    {
        ushort[] labels = [.. Enumerable.Repeat((byte)0, right + wrong)];
        float[] probabilities = [.. Enumerable.Repeat((float[])[0.75f, 0.25f], right).Concat(Enumerable.Repeat((float[])[0.25f, 0.75f], wrong)).SelectMany(row => row)];
        return Evaluation.Of(["smooth", "spiral"], labels, probabilities);
    }

    /// <summary><c>{x:P1}</c>, <c>{x,7:N0}</c>, <c>{x:0.0}</c>, <c>ToString("F2")</c>, and rounding to digits.</summary>
    [GeneratedRegex("""\{[^{}"]*:(?:[CEFNP]\d+|[0#][^}"]*[.#%][^}"]*)\}|ToString\("[CEFNP]\d""", RegexOptions.NonBacktracking)]
    private static partial Regex NumberFormat();
}
