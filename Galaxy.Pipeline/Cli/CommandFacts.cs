using System.CommandLine;
using System.CommandLine.Parsing;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Flags;
using Galaxy.Pipeline.Cli.Sharing;

namespace Galaxy.Pipeline.Cli;

/// <summary>The program and the command line, which must be the same on all ranks before any of them works.</summary>
internal static class CommandFacts
{
    private const string Remedy = "Start all ranks with the same command line; they share its work by themselves";

    /// <summary>All but the threads, on which no result depends: hosts may have other numbers of cores.</summary>
    /// <param name="parsed">A command line without errors.</param>
    public static IEnumerable<RankFact> Of(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        string verb = parsed.Action == command.Action ? command.Name : $"help on {command.Name}";
        return
        [
            new("build of the program", $"{Build(typeof(CommandFacts))} {Build(typeof(NetworkInfo))}", "Install the same build on all hosts"),
            new("verb", verb, Remedy) { Words = $"the verb {verb}" },
            .. command.Arguments.Select(argument => Given(argument.Name, parsed.GetResult(argument)?.Tokens)),
            .. command.Options.Where(option => option.Name != TrainingFlags.ThreadsName).Select(option => Given(
                option.Name, parsed.GetResult(option) is { Implicit: false } result ? result.Tokens : null)),
        ];
    }

    private static Guid Build(Type type) => type.Module.ModuleVersionId;

    private static RankFact Given(string name, IReadOnlyList<Token>? tokens)
    {
        string words = tokens is null ? $"no {name}" : string.Join(' ', tokens.Select(token => ShellWord.Of(token.Value)).Prepend(name));
        return new RankFact(name, words, Remedy) { Words = words };
    }
}
