using Galaxy.Pipeline.Cli;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

/// <summary>Runs the program in this process, with its streams captured.</summary>
internal static class CommandLine
{
    public static Answer Run(params IEnumerable<string> arguments) => Run(arguments, TimeProvider.System, CancellationToken.None);

    public static Answer Run(IEnumerable<string> arguments, TimeProvider clock, CancellationToken interrupted)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        Terminal terminal = new(output, error, OutputIsLive: false, ErrorIsLive: false, clock, interrupted) { Cache = TestCache.Folder };
        ExitCode code = GalaxyProgram.Run([.. arguments], terminal);
        return new Answer(code, output.Text(), error.Text());
    }

    /// <summary>A terminal that nobody sees.</summary>
    public static Terminal Silent =>
        new(TextWriter.Null, TextWriter.Null, OutputIsLive: false, ErrorIsLive: false, TimeProvider.System, CancellationToken.None) { Cache = TestCache.Folder };

    /// <summary>The output of a run that must succeed.</summary>
    public static string Must(params IEnumerable<string> arguments)
    {
        Answer answer = Run(arguments);
        Assert.True(answer.Code == ExitCode.Success, answer.Error);
        return answer.Output;
    }

    internal sealed record Answer(ExitCode Code, string Output, string Error);
}
