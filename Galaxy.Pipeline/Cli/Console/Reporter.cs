using System.Runtime.CompilerServices;
using Spectre.Console;

namespace Galaxy.Pipeline.Cli.Console;

/// <summary>
/// Tells a person what happens: with colors and progress bars on a terminal, in plain lines in a file. There is no other way to its console,
/// so that text from files gets there only as <see cref="ShownText"/>.
/// </summary>
internal abstract class Reporter
{
    private readonly IAnsiConsole _console;

    private Reporter(IAnsiConsole console) => _console = console;

    /// <summary>Width of a line in columns.</summary>
    public int Width => _console.Profile.Width;

    /// <summary>Runs <paramref name="work"/> and shows its progress.</summary>
    /// <param name="what">What is being done: <c>Training</c>.</param>
    /// <param name="unit">What is counted: <c>images</c>.</param>
    /// <param name="total">How many there are; null if not yet known.</param>
    /// <param name="work">Receives the progress to report to.</param>
    public abstract T Track<T>(string what, string unit, long? total, Func<IWorkProgress, T> work);

    /// <summary>A line of text.</summary>
    public void Say(string line) => _console.WriteLine(ShownText.Of(line));

    /// <summary>A line with markup; interpolated values are plain text.</summary>
    public void Highlight(FormattableString line) => _console.MarkupLineInterpolated(FormattableStringFactory.Create(
        line.Format, [.. line.GetArguments().Select(argument => argument is string text ? ShownText.Of(text) : argument)]));

    /// <summary>A table, with a blank line above and below.</summary>
    public void Write(TextTable table) => _console.Write(table.Drawn);

    /// <summary>Rows of a table that is written in parts: only the first has a header and the blank line above.</summary>
    public void WritePart(TextTable table, bool isFirst) => _console.Write(new TableLines(table.Drawn, isFirst));

    /// <summary>A warning.</summary>
    public virtual void Warn(string line) => Highlight($"[yellow]Note: {line}[/]");

    /// <summary>On a terminal.</summary>
    public sealed class Live(IAnsiConsole console) : Reporter(console)
    {
        public override T Track<T>(string what, string unit, long? total, Func<IWorkProgress, T> work) => _console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RateColumn(unit), new RemainingTimeColumn())
            .Start(context => work(new LiveProgress(AddTask(context, what, total))));

        private static ProgressTask AddTask(ProgressContext context, string what, long? total)
        {
            ProgressTask task = context.AddTask(Markup.Escape(what), maxValue: Math.Max(total ?? long.MaxValue, 1));
            task.IsIndeterminate = total is null;
            return task;
        }
    }

    /// <summary>In a file or pipe: a line now and then.</summary>
    public class Plain(IAnsiConsole console, TimeProvider clock) : Reporter(console)
    {
        public override T Track<T>(string what, string unit, long? total, Func<IWorkProgress, T> work) =>
            work(new PlainProgress(this, what, unit, total, clock));
    }

    /// <summary>For a machine on standard output, with nobody watching: warnings alone.</summary>
    public sealed class Quiet(IAnsiConsole nowhere, TextWriter warnings, TimeProvider clock) : Plain(nowhere, clock)
    {
        public override void Warn(string line) => warnings.WriteLine($"galaxy: note: {ShownText.Of(line)}");
    }

    private sealed class LiveProgress(ProgressTask task) : IWorkProgress
    {
        public void Report(long value) => task.Value = value;
    }
}
