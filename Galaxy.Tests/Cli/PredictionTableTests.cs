using System.Collections.Immutable;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Predict;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.PredictionTables;
using Galaxy.Tests.Harness;
using Spectre.Console;

namespace Galaxy.Tests.Cli;

/// <summary>The table of predictions names the classes and fits the terminal.</summary>
public sealed class PredictionTableTests
{
    private static readonly ImmutableArray<string> Zoo = ["completely round smooth", "in between smooth", "cigar-shaped smooth", "edge-on", "spiral"];

    [Fact]
    public void Class_and_every_probability_under_its_name_where_there_is_room() => Assert.Equal(
        [
            " picture        class                   completely      in  cigar- edge-on  spiral",
            "                                             round between  shaped",
            "                                            smooth  smooth  smooth",
            " new/100008.jpg completely round smooth     93.1 %   5.0 %   1.0 %   0.5 %   0.4 %",
        ],
        Lines(120, Zoo, "new/100008.jpg"));

    [Fact]
    public void At_80_columns_a_star_marks_the_class_and_is_explained() => Assert.Equal(
        [
            " picture        completely       in   cigar-  edge-on   spiral",
            "                     round  between   shaped",
            "                    smooth   smooth   smooth",
            " new/100008.jpg    *93.1 %    5.0 %    1.0 %    0.5 %    0.4 %",
            "* the picture's class, the most probable one.",
        ],
        Lines(80, Zoo, "new/100008.jpg"));

    [Fact]
    public void Where_many_classes_do_not_fit_there_are_class_and_probability()
    {
        ImmutableArray<string> classes = [.. Enumerable.Range(0, 12).Select(index => $"kind-{index} of galaxy")];
        string[] lines = Lines(80, classes, "100008.jpg");
        Assert.Equal([" picture    class             probability", " 100008.jpg kind-0 of galaxy       93.1 %"], lines[..2]);
        Assert.Contains("--csv", lines[2], StringComparison.Ordinal);
        Assert.Contains("\\u{1b}[2J", Lines(200, ["a\u001b[2J b", .. Zoo], "1.jpg")[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(81)]
    [InlineData(90)]
    [InlineData(100)]
    public void No_line_is_longer_than_the_terminal(int width)
    {
        foreach (int length in Enumerable.Range(5, 30))
            Assert.All(Lines(width, Zoo, new string('n', length)), line => Assert.InRange(line.Length, 0, width));
    }

    [Theory]
    [InlineData("in between smooth", 7, "in|between|smooth")]
    [InlineData("in between smooth", 10, "in between|smooth")]
    [InlineData("cigar-shaped", 7, "cigar-|shaped")]
    [InlineData("edge-on", 7, "edge-on")]
    [InlineData("a - b", 3, "a -|b")]
    [InlineData("", 7, "")]
    public void Head_is_wrapped_at_spaces_and_behind_hyphens(string name, int width, string lines) =>
        Assert.Equal(lines, string.Join('|', WrappedHead.Lines(name, width)));

    /// <summary>The output, without rules and empty lines.</summary>
    private static string[] Lines(int width, ImmutableArray<string> classes, string file)
    {
        using StringWriter output = new();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = width;
        TablePredictionOutput table = new(new Reporter.Plain(console, TimeProvider.System), classes, [file], hasSets: false);
        float[] probabilities = [.. ((float[])[0.931f, 0.05f, 0.01f, 0.005f, 0.004f]).Concat(new float[classes.Length]).Take(classes.Length)];
        table.Write([new PredictionRow("", file) { Probabilities = [.. probabilities] }]);
        table.Close([]);
        return [.. output.Text().Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0 && line.Any(letter => letter is not ('─' or '-' or ' ')))];
    }
}
