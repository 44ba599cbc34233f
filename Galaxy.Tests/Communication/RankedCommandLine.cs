using System.Text;
using Galaxy.Pipeline.Cli;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Tests.Cli;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Communication;

/// <summary>Runs the program as several ranks of this process, each with streams of its own.</summary>
internal static class RankedCommandLine
{
    /// <summary>What the first rank shows. The others must show nothing, and end with its code, or well if only its own part has failed.</summary>
    /// <param name="count">Ranks; one is the program without others.</param>
    /// <param name="arguments">The command line.</param>
    /// <param name="input">Standard input of the first rank.</param>
    /// <param name="change">Changes the terminal of a rank.</param>
    public static CommandLine.Answer Run(int count, string[] arguments, string input = "", Func<Terminal, Terminal>? change = null) =>
        Run(count, _ => arguments, input, change ?? (terminal => terminal));

    /// <summary>The same with a command line for each rank.</summary>
    public static CommandLine.Answer RunEach(params string[][] arguments) =>
        Run(arguments.Length, ranks => arguments[ranks.Index], input: "", terminal => terminal);

    private static CommandLine.Answer Run(int count, Func<ThreadRanks, string[]> arguments, string input, Func<Terminal, Terminal> change)
    {
        CommandLine.Answer[] answers = ThreadRanks.Run(count, ranks => Run(ranks, arguments(ranks), input, change));
        Assert.All(answers.Skip(1), answer => Assert.Equal(("", ""), (answer.Output, answer.Error)));
        Assert.All(answers.Skip(1), answer => Assert.Contains(answer.Code, (ExitCode[])[ExitCode.Success, answers[0].Code]));
        return answers[0];
    }

    private static CommandLine.Answer Run(ThreadRanks ranks, string[] arguments, string input, Func<Terminal, Terminal> change)
    {
        using StringWriter output = new(), error = new();
        Terminal terminal = new(output, error, OutputIsLive: false, ErrorIsLive: false, new StoppedClock(), CancellationToken.None)
        {
            Cache = TestCache.Folder,
            Input = () => new MemoryStream(Encoding.UTF8.GetBytes(ranks.IsFirst ? input : "")),
        };
        ExitCode code = GalaxyProgram.Run(arguments, change(RankedProgram.Of(terminal, ranks, TextWriter.Null)));
        Assert.True(code != ExitCode.Interrupted || ranks.IsAlone || ranks.EndsTogether, "Not all know of the interruption.");
        return new CommandLine.Answer(code, output.Text(), error.Text());
    }
}
