using System.CommandLine;
using System.CommandLine.Parsing;
using Galaxy.Pipeline.Cli.Bench;
using Galaxy.Pipeline.Cli.Cache;
using Galaxy.Pipeline.Cli.Cards;
using Galaxy.Pipeline.Cli.Check;
using Galaxy.Pipeline.Cli.Compare;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Data;
using Galaxy.Pipeline.Cli.Describe;
using Galaxy.Pipeline.Cli.Evaluate;
using Galaxy.Pipeline.Cli.Explain;
using Galaxy.Pipeline.Cli.Export;
using Galaxy.Pipeline.Cli.Flags;
using Galaxy.Pipeline.Cli.Init;
using Galaxy.Pipeline.Cli.Merge;
using Galaxy.Pipeline.Cli.Models;
using Galaxy.Pipeline.Cli.Predict;
using Galaxy.Pipeline.Cli.Serve;
using Galaxy.Pipeline.Cli.Sharing;
using Galaxy.Pipeline.Cli.Similar;
using Galaxy.Pipeline.Cli.Simulate;
using Galaxy.Pipeline.Cli.Train;

namespace Galaxy.Pipeline.Cli;

/// <summary>The command line: finds the verb, runs it, and turns the outcome into an exit code.</summary>
internal static class GalaxyProgram
{
    /// <param name="arguments">The command line without the program's name.</param>
    /// <param name="unguarded">Its streams may fail, which does not stop the work.</param>
    public static ExitCode Run(IReadOnlyList<string> arguments, Terminal unguarded)
    {
        Terminal terminal = unguarded.Guard() with { Arguments = [.. arguments] };
        RootCommand root = Root(terminal);
        ParseResult parsed = ProgramParser.Parse(root, arguments);
        if (parsed.Errors.Count > 0)
        {
            terminal.Complain(Explain(terminal, root, parsed, Foremost(parsed.Errors)));
            return ExitCode.BadInput;
        }

        return terminal.Ranks.Check(() => CommandFacts.Of(parsed)).Match(_ => Invoke(parsed, terminal), problem =>
        {
            terminal.Complain($"{problem}");
            return ExitCode.BadInput;
        });
    }

    private static ExitCode Invoke(ParseResult parsed, Terminal terminal)
    {
        ExitCode code = (ExitCode)parsed.Invoke(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
            Output = terminal.Output,
            Error = terminal.Error,
        });
        return IsVerbs(parsed) ? code : terminal.AfterPrinting(code);
    }

    /// <summary>All verbs.</summary>
    public static RootCommand Root(Terminal terminal)
    {
        RootCommand root = new("Learns to tell galaxies apart on a CPU. Without a verb it trains; without --data, on a simulated sky. "
            + "Ctrl-C or SIGUSR1 ends a verb after the current step, a second Ctrl-C at once. Started by mpirun or srun, processes share the work of "
            + $"{string.Join(", ", SharedVerbs.Names.SkipLast(1))} and {SharedVerbs.Names[^1]}; of any other verb, the first does it all.")
        {
            TrainCommand.Create(terminal),
            CompareCommand.Create(terminal),
            EvaluateCommand.Create(terminal),
            PredictCommand.Create(terminal),
            MergeCommand.Create(terminal),
            ExplainCommand.Create(terminal),
            SimilarCommand.Create(terminal),
            ServeCommand.Create(terminal, Run),
            ModelsCommand.Create(terminal),
            CardCommand.Create(terminal),
            ExportCommand.Create(terminal),
            DescribeCommand.Create(terminal),
            BenchCommand.Create(terminal),
            DataCommand.Create(terminal),
            SimulateCommand.Create(terminal),
            CacheCommand.Create(terminal),
            InitCommand.Create(terminal),
            CheckCommand.Create(terminal),
        };
        root.Add(HelpCommand.Create(root, terminal));
        ModelUsage.Correct(root);
        return root;
    }

    /// <summary>Help and version are handled by the parser.</summary>
    private static bool IsVerbs(ParseResult parsed) => ReferenceEquals(parsed.Action, parsed.CommandResult.Command.Action);

    /// <summary>The error of an argument's or flag's own check comes first: the others follow from it.</summary>
    private static ParseError Foremost(IReadOnlyList<ParseError> errors) =>
        errors.FirstOrDefault(error => error.SymbolResult is ArgumentResult)
        ?? errors.FirstOrDefault(error => error.SymbolResult is OptionResult { IdentifierToken: not null })
        ?? errors[0];

    private static string Explain(Terminal terminal, RootCommand root, ParseResult parsed, ParseError error) =>
        (parsed.CommandResult.Command, parsed.UnmatchedTokens) switch
        {
            (var command, [var word, ..]) when command is RootCommand || BeforeVerb(parsed) =>
                $"{HelpCommand.UnknownVerb(root, word)} See {terminal.Command("--help")}.",
            (RootCommand, _) => $"{error.Message} See {terminal.Command("--help")}.",
            (Command verb, []) when Missing(verb, parsed) is { } argument =>
                $"{verb.Name} needs {argument.Name}: {argument.Description}. See {Help(terminal, verb)}.",
            (Command verb, [var word, ..]) when error.SymbolResult is not (ArgumentResult or OptionResult) && word.StartsWith('-') =>
                $"{UnknownFlag.Message(verb, word)} See {Help(terminal, verb)}.",
            (Command verb, _) => $"{error.Message} See {Help(terminal, verb)}.",
        };

    /// <summary>What lists the verbs helps whoever asked for help of one that does not exist.</summary>
    private static string Help(Terminal terminal, Command verb) =>
        verb.Name == HelpCommand.Name ? terminal.Command("--help") : terminal.Command(verb.Name, "--help");

    /// <summary>A word in the verb's place is a mistyped verb, even if a verb's name follows it.</summary>
    private static bool BeforeVerb(ParseResult parsed) => parsed.Tokens is [{ Type: TokenType.Argument }, ..];

    private static Argument? Missing(Command verb, ParseResult parsed) => verb.Arguments.FirstOrDefault(argument =>
        (parsed.GetResult(argument)?.Tokens.Count ?? 0) < argument.Arity.MinimumNumberOfValues);
}
