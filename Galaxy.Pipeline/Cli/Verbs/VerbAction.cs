using System.CommandLine;

namespace Galaxy.Pipeline.Cli;

/// <summary>Runs a verb and tells the problem that stood in its way.</summary>
internal static class VerbAction
{
    public static void SetVerb(this Command command, Terminal terminal, Func<ParseResult, Result<ExitCode>> run) =>
        command.SetAction(parsed => (int)Guard(terminal, () => run(parsed)).Match(code => code, problem => Tell(terminal, problem)));

    private static ExitCode Tell(Terminal terminal, Problem problem)
    {
        terminal.Error.WriteLine($"galaxy: {problem}");
        return ExitCode.BadInput;
    }

    /// <summary>Disks and memory end where the machine says so: such an end is a problem to tell, not a bug.</summary>
    private static Result<ExitCode> Guard(Terminal terminal, Func<Result<ExitCode>> run)
    {
        try
        {
            return run();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Problem("Files", exception.Message.TrimEnd('.'), "Check the place, its rights and the room on the disk");
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine("galaxy: stopped by Ctrl-C before there was anything to save.");
            return Result.Ok(ExitCode.Failure);
        }
        catch (OutOfMemoryException)
        {
            return new Problem("Memory", "the machine has not got enough for this", "Lower --batch or --sample");
        }
    }
}
