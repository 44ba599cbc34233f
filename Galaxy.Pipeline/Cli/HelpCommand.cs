using System.CommandLine;
using Galaxy.Pipeline.Cli.Flags;
using Galaxy.Pipeline.Cli.Console;

namespace Galaxy.Pipeline.Cli;

/// <summary><c>galaxy help</c> and <c>galaxy help VERB</c>: the same as <c>--help</c> after them.</summary>
internal static class HelpCommand
{
    public const string Name = "help";

    public static Command Create(RootCommand root, Terminal terminal)
    {
        Argument<string?> verb = new("VERB") { Description = "Verb to explain; without it, all of them", Arity = ArgumentArity.ZeroOrOne };
        verb.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var word }] && Suggestions.Find(Verbs(root), word) is null)
                result.AddError(UnknownVerb(root, word));
        });
        Command command = new(Name, "Show what a verb does and which flags it has.") { verb };
        command.SetAction(parsed => (int)terminal.AfterPrinting((ExitCode)ProgramParser
            .Parse(root, [.. parsed.GetValue(verb) is { } word ? [Suggestions.Find(Verbs(root), word)!] : Array.Empty<string>(), "--help"])
            .Invoke(parsed.InvocationConfiguration)));
        return command;
    }

    /// <summary>The message for an unknown word where a verb belongs.</summary>
    public static string UnknownVerb(RootCommand root, string word) =>
        $"'{OneLine.Of(word)}' is not a verb. {Suggestions.Remedy(Verbs(root), word)}.";

    private static string[] Verbs(RootCommand root) => [.. root.Subcommands.Select(verb => verb.Name)];
}
