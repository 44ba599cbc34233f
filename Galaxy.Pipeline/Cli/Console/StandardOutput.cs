namespace Galaxy.Pipeline.Cli.Console;

/// <summary>What happens when standard output cannot be written to, because a disk is full, for example. A closed pipe is no failure.</summary>
internal static class StandardOutput
{
    /// <summary>
    /// The same terminal with streams whose failure does not stop the work; a failure of standard output is reported on standard error.
    /// </summary>
    public static Terminal Guard(this Terminal terminal)
    {
        GuardedWriter error = new(terminal.Error, _ => { });
        return terminal with
        {
            Output = new GuardedWriter(terminal.Output, refusal => error.WriteLine($"galaxy: {Refusal(refusal)}")),
            Error = error,
        };
    }

    /// <summary>The exit code of work whose result was printed: a failure if some of it could not be written.</summary>
    public static ExitCode AfterPrinting(this Terminal terminal, ExitCode code) =>
        terminal.Output is GuardedWriter { HasFailed: true } && code == ExitCode.Success ? ExitCode.Failure : code;

    private static Problem Refusal(Exception refusal) => new(
        "standard output", $"cannot be written ({Cause(refusal)}); the rest of the output is lost",
        "Free some space, or redirect it to another place");

    /// <summary>For a closed stream the system says that access is denied.</summary>
    private static string Cause(Exception refusal) => refusal is IOException ? refusal.Message.TrimEnd('.') : "it is closed";
}
