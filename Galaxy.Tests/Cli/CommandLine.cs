using Galaxy.Pipeline.Cli;

namespace Galaxy.Tests.Cli;

/// <summary>Runs the program in this process, as if its streams were files.</summary>
internal static class CommandLine
{
    public static Answer Run(params IEnumerable<string> arguments) => Run(CancellationToken.None, arguments);

    public static Answer Run(CancellationToken interrupted, params IEnumerable<string> arguments)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        Terminal terminal = new(output, error, OutputIsLive: false, ErrorIsLive: false, TimeProvider.System, interrupted);
        ExitCode code = GalaxyProgram.Run([.. arguments], terminal);
        return new Answer(code, output.ToString(), error.ToString());
    }

    internal sealed record Answer(ExitCode Code, string Output, string Error);
}
