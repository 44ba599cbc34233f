namespace Galaxy.Pipeline.Cli.Console;

/// <summary>What becomes of a verb when standard output refuses what is printed: a full disk, say. A closed pipe refuses nothing.</summary>
internal static class StandardOutput
{
    /// <summary>The same terminal with streams whose refusal ends no work; that of standard output is told on standard error.</summary>
    public static Terminal Guard(this Terminal terminal)
    {
        GuardedWriter error = new(terminal.Error, _ => { });
        return terminal with
        {
            Output = new GuardedWriter(terminal.Output, refusal => error.WriteLine($"galaxy: {Refusal(refusal)}")),
            Error = error,
        };
    }

    /// <summary>The exit code of work whose result was printed: no success if some of it was not taken.</summary>
    public static ExitCode AfterPrinting(this Terminal terminal, ExitCode code) =>
        terminal.Output is GuardedWriter { HasFailed: true } && code == ExitCode.Success ? ExitCode.Failure : code;

    private static Problem Refusal(Exception refusal) => new(
        "standard output", $"cannot be written ({Cause(refusal)}); the rest of the output is lost",
        "Free some space, or redirect it to another place");

    /// <summary>Of a stream that is closed the system says that access is denied.</summary>
    private static string Cause(Exception refusal) => refusal is IOException ? refusal.Message.TrimEnd('.') : "it is closed";
}
