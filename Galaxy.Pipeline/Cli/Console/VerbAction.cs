using System.CommandLine;
using System.Diagnostics.CodeAnalysis;

namespace Galaxy.Pipeline.Cli.Console;

/// <summary>Runs a verb and reports its problems.</summary>
internal static class VerbAction
{
    /// <summary>A verb whose result is printed.</summary>
    public static void SetVerb(this Command command, Terminal terminal, Func<ParseResult, Result<ExitCode>> run) =>
        command.SetAction(parsed => (int)terminal.AfterPrinting(Run(terminal, parsed, run)));

    /// <summary>A verb whose result is files: it prints how it went, unless JSON is asked for.</summary>
    public static void SetFileVerb(this Command command, Terminal terminal, Option<bool> json, Func<ParseResult, Result<ExitCode>> run) =>
        command.SetAction(parsed =>
        {
            ExitCode code = Run(terminal, parsed, run);
            return (int)(parsed.GetValue(json) ? terminal.AfterPrinting(code) : code);
        });

    private static ExitCode Run(Terminal terminal, ParseResult parsed, Func<ParseResult, Result<ExitCode>> run) => terminal.Does(parsed)
        ? Guard(terminal, () => run(parsed)).Match(code => code, problem => Tell(terminal, problem))
        : ExitCode.Success;

    private static ExitCode Tell(Terminal terminal, Problem problem)
    {
        foreach (string note in problem.Notes)
            terminal.Reporter(json: true).Warn(note);
        foreach (Problem each in problem.All)
            terminal.Complain($"{each}");
        return problem.All.Any(each => each is Interruption) ? ExitCode.Interrupted : ExitCode.BadInput;
    }

    /// <summary>A full disk or too little memory is a problem to report, not a bug.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "The last line of defense: a bug, too, ends in one line.")]
    private static Result<ExitCode> Guard(Terminal terminal, Func<Result<ExitCode>> run)
    {
        try
        {
            return run();
        }
        catch (Exception exception)
        {
            return Cause(exception) switch
            {
                OutOfMemoryException => new Problem("Memory", "there is not enough for this", "Lower --batch, --sample or --threads"),
                IOException or UnauthorizedAccessException => new Problem(
                    "A file or folder", Cause(exception).Message.TrimEnd('.'), "Check the path, its permissions and the free space on the disk"),
                { } bug => Report(terminal, bug),
            };
        }
    }

    /// <summary>Work on several threads wraps its exceptions.</summary>
    private static Exception Cause(Exception exception) =>
        exception is AggregateException { InnerExceptions: [var first, ..] } ? Cause(first) : exception;

    private static Result<ExitCode> Report(Terminal terminal, Exception bug)
    {
        terminal.Complain($"this is a bug, please report it: {bug.GetType().Name}: {OneLine.Of(bug.Message)}");
        return Result.Ok(ExitCode.Failure);
    }
}
