using System.CommandLine;
using System.CommandLine.Parsing;

namespace Galaxy.Pipeline.Cli;

/// <summary>The command line: finds the verb, runs it, and turns whatever comes of it into an exit code.</summary>
internal static class GalaxyProgram
{
    private const string DefaultVerb = "train";

    private static readonly string[] AboutProgram = ["--help", "-h", "-?", "/?", "/h", "--version"];

    private static readonly ParserConfiguration Parsing = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    /// <param name="arguments">The command line without the program's name.</param>
    /// <param name="unguarded">Its streams may refuse what is written; that ends no work.</param>
    public static ExitCode Run(IReadOnlyList<string> arguments, Terminal unguarded)
    {
        Terminal terminal = unguarded.Guard() with { Arguments = [.. arguments] };
        RootCommand root = Root(terminal);
        ParseResult parsed = Parse(root, arguments);
        if (parsed.Errors.Count > 0)
        {
            terminal.Complain(Explain(root, parsed, Foremost(parsed.Errors)));
            return ExitCode.BadInput;
        }

        ExitCode code = (ExitCode)parsed.Invoke(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
            Output = terminal.Output,
            Error = terminal.Error,
        });
        return IsVerbs(parsed) ? code : terminal.AfterPrinting(code);
    }

    /// <summary>
    /// How every command line is parsed. The parser drops a first word that ends in the program's name, so it is always given that name
    /// first and drops no word of the user's.
    /// </summary>
    /// <param name="root">The program, not one of its verbs.</param>
    /// <param name="arguments">The command line without the program's name; without a verb it is the default one's.</param>
    public static ParseResult Parse(Command root, IReadOnlyList<string> arguments) => root.Parse([root.Name, .. WithVerb(arguments)], Parsing);

    /// <summary>All verbs.</summary>
    public static RootCommand Root(Terminal terminal)
    {
        RootCommand root = new("Learns to tell galaxies apart on a CPU. Without a verb it trains; without --data, on a simulated sky. Ctrl-C ends a verb after the step at hand, a second Ctrl-C at once.")
        {
            TrainCommand.Create(terminal),
            CompareCommand.Create(terminal),
            EvaluateCommand.Create(terminal),
            PredictCommand.Create(terminal),
            ExplainCommand.Create(terminal),
            DescribeCommand.Create(terminal),
            BenchCommand.Create(terminal),
            SimulateCommand.Create(terminal),
        };
        root.Add(HelpCommand.Create(root, terminal));
        return root;
    }

    /// <summary>Help and version are the parser's own doing.</summary>
    private static bool IsVerbs(ParseResult parsed) => ReferenceEquals(parsed.Action, parsed.CommandResult.Command.Action);

    /// <summary>Flags without a verb are the default verb's.</summary>
    private static IReadOnlyList<string> WithVerb(IReadOnlyList<string> arguments)
    {
        bool hasVerb = arguments is [var first, ..] && (!first.StartsWith('-') || AboutProgram.Contains(first));
        return hasVerb ? arguments : [DefaultVerb, .. arguments];
    }

    /// <summary>What an argument's own check says is nearer to the mistake than what follows from it.</summary>
    private static ParseError Foremost(IReadOnlyList<ParseError> errors) =>
        errors.FirstOrDefault(error => error.SymbolResult is ArgumentResult) ?? errors[0];

    private static string Explain(RootCommand root, ParseResult parsed, ParseError error) =>
        (parsed.CommandResult.Command, parsed.UnmatchedTokens) switch
        {
            (var command, [var word, ..]) when command is RootCommand || BeforeVerb(parsed) => $"{HelpCommand.UnknownVerb(root, word)} See galaxy --help.",
            (RootCommand, _) => $"{error.Message} See galaxy --help.",
            (Command verb, []) when Missing(verb, parsed) is { } argument => $"{verb.Name} needs {argument.Name}: {argument.Description}. See galaxy {verb.Name} --help.",
            (Command verb, [var word, ..]) when error.SymbolResult is not ArgumentResult && word.StartsWith('-') => $"{UnknownFlag.Message(verb, word)} See galaxy {verb.Name} --help.",
            (Command verb, _) => $"{error.Message} See galaxy {verb.Name} --help.",
        };

    /// <summary>A word in the verb's place is one that was mistyped, also where a verb's name comes behind it.</summary>
    private static bool BeforeVerb(ParseResult parsed) => parsed.Tokens is [{ Type: TokenType.Argument }, ..];

    private static Argument? Missing(Command verb, ParseResult parsed) => verb.Arguments.FirstOrDefault(argument =>
        (parsed.GetResult(argument)?.Tokens.Count ?? 0) < argument.Arity.MinimumNumberOfValues);
}
