using Galaxy.Pipeline.Cli.Console;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

public sealed class ReporterTests
{
    private const string Name = "a\u001b[2J\u202e\n[red]b[/]";
    private const string Shown = "a\\u{1b}[2J\\u{202e}\\u{a}[red]b[/]";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void No_way_to_the_console_takes_text_as_it_is(bool json)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        Terminal terminal = new(output, error, OutputIsLive: false, ErrorIsLive: false, TimeProvider.System, CancellationToken.None);
        Reporter reporter = terminal.Reporter(json);
        reporter.Say(Name);
        reporter.Highlight($"[bold]{Name}[/]");
        reporter.Write(new TextTable(Name, [Name]).AddText(Name).AddRow(Name, Name, Name));
        reporter.Warn(Name);
        terminal.Complain(Name);

        string[] lines = $"{output.Text()}{error.Text()}".Split('\n');
        Assert.Equal(json ? 2 : 10, lines.Sum(line => line.Split(Shown).Length - 1));
        Assert.DoesNotContain(string.Concat(lines), letter => char.IsControl(letter) || letter == '\u202e');
    }

    /// <summary>Otherwise a name could be printed without <c>ShownText</c>.</summary>
    [Fact]
    public void Reporter_and_terminal_are_the_only_ways_to_the_console()
    {
        string console = Path.Combine("Cli", "Console") + Path.DirectorySeparatorChar;
        foreach (string file in Directory.EnumerateFiles(SourceTree.PathOf("Galaxy.Pipeline/Cli"), "*.cs", SearchOption.AllDirectories))
        {
            if (file.Contains(console, StringComparison.Ordinal))
                continue;
            string code = File.ReadAllText(file);
            foreach (string door in (string[])["Error.Write", "Console.Write", "AnsiConsole", "new Text(", "new Table(", "Markup(", "MarkupLine", "MarkupInterpolated"])
                Assert.False(code.Contains(door, StringComparison.Ordinal), $"{file} has {door}");
        }
    }
}
