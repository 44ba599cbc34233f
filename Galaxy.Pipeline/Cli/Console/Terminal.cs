using System.Collections.Immutable;
using System.Text;
using Galaxy.Kernels.Communication;
using Galaxy.Pipeline.Mpi;
using Galaxy.Pipeline.Training;
using Spectre.Console;

namespace Galaxy.Pipeline.Cli.Console;

/// <summary>
/// The program's surroundings: its two output streams, whether they are terminals, the clock and interruption; and the command
/// line.
/// </summary>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="OutputIsLive">Whether standard output is a terminal, not a file or pipe.</param>
/// <param name="ErrorIsLive">The same for standard error.</param>
/// <param name="Clock">Tells the time.</param>
/// <param name="Interrupted">Canceled at the first Ctrl-C, SIGTERM or SIGUSR1.</param>
internal sealed record Terminal(
    TextWriter Output, TextWriter Error, bool OutputIsLive, bool ErrorIsLive, TimeProvider Clock, CancellationToken Interrupted)
{
    /// <summary>The command line as given, without the program's name.</summary>
    public ImmutableArray<string> Arguments { get; init; } = [];

    /// <summary>The words that start the program in a shell.</summary>
    public ImmutableArray<string> Program { get; init; } = [ProgramCommand.Tool];

    /// <summary>The processes that were started together and do the same work. Only the first one's streams are not muted.</summary>
    public Ranks Ranks { get; init; } = Ranks.Alone;

    /// <summary>The user's folder for what can be made again.</summary>
    public string Cache { get; init; } = UserCache.Folder();

    /// <summary>Takes its place if it cannot be used.</summary>
    public string TemporaryCache { get; init; } = UserCache.Temporary();

    /// <summary>Opens standard input.</summary>
    public Func<Stream> Input { get; init; } = StandardInput.Open;

    /// <summary>The value of an environment variable; null if it is not set.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>Is told every epoch of a training that is done.</summary>
    public Action<EpochRow>? EpochDone { get; init; }

    private const string Prefix = "galaxy: ";

    /// <summary>Width without a terminal: a line in a file is never wrapped.</summary>
    private const int WidthOfFiles = 10_000;

    /// <summary>The process's own terminal.</summary>
    public static Terminal OfProcess(CancellationToken interrupted)
    {
        // A Windows console starts with an old code page, which lacks characters that we print.
        if (OperatingSystem.IsWindows())
            System.Console.OutputEncoding = Encoding.UTF8;

        // .NET and Spectre write escapes to any terminal that can do more than a dumb one, and mpirun passes them on.
        bool isPassedOn = MpiLauncher.OwnsTerminal(Environment.GetEnvironmentVariable);
        if (isPassedOn)
            Environment.SetEnvironmentVariable("TERM", "dumb");
        return new Terminal(
            System.Console.Out, System.Console.Error, !isPassedOn && !System.Console.IsOutputRedirected,
            !isPassedOn && !System.Console.IsErrorRedirected,
            TimeProvider.System, interrupted)
        {
            Program = ProgramCommand.OfProcess(),
        };
    }

    /// <summary>A command that runs this program, quoted for a shell.</summary>
    public string Command(params IEnumerable<string> arguments) => string.Join(' ', Program.Concat(arguments).Select(ShellWord.Of));

    /// <summary>Reports on standard output, or with <c>--json</c> on standard error, and there only warnings unless it is a terminal.</summary>
    public Reporter Reporter(bool json) => (json, OutputIsLive, ErrorIsLive) switch
    {
        (false, true, _) => new Reporter.Live(LiveConsole(Output)),
        (false, false, _) => new Reporter.Plain(PlainConsole(Output), Clock),
        (true, _, true) => new Reporter.Live(LiveConsole(Error)),
        (true, _, false) => new Reporter.Quiet(PlainConsole(TextWriter.Null), Error, Clock),
    };

    /// <summary>Writes what another rank's terminal has shown.</summary>
    /// <param name="output">On standard output.</param>
    /// <param name="error">On standard error.</param>
    public void Repeat(string output, string error)
    {
        Output.Write(output);
        Error.Write(error);
    }

    /// <summary>A line on standard error that says what is wrong.</summary>
    public void Complain(string line) => Error.WriteLine($"{Prefix}{ShownText.Of(line)}");

    /// <summary>What was wrong, according to the text of standard error: its lines without the program's name, and without notes.</summary>
    public static IEnumerable<string> Complaints(string error) => error
        .Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries)
        .Where(line => line.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(line => line[Prefix.Length..])
        .Where(line => !line.StartsWith("note: ", StringComparison.Ordinal));

    private static IAnsiConsole LiveConsole(TextWriter writer) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = ConsoleOutput(writer) });

    private static IAnsiConsoleOutput ConsoleOutput(TextWriter writer) =>
        writer is GuardedWriter guarded ? new GuardedConsole(guarded) : new AnsiConsoleOutput(writer);

    private static IAnsiConsole PlainConsole(TextWriter writer)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = ConsoleOutput(writer),
        });
        console.Profile.Width = WidthOfFiles;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
