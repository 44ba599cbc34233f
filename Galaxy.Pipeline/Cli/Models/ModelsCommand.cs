using System.CommandLine;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Flags;

namespace Galaxy.Pipeline.Cli.Models;

/// <summary><c>galaxy models</c>: the trained models that ship with the program.</summary>
internal static class ModelsCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string?> name = new Argument<string?>("NAME")
        {
            Description = "Print this model's card: its data, its recipe, what was measured, and what it must not be used for",
            Arity = ArgumentArity.ZeroOrOne,
        }.RefuseFlags();
        Option<bool> json = OutputFlags.Json();
        Command command = new("models", "Show the trained models that ship with the program. Every verb that takes a model takes their names.")
        {
            name, json,
        };
        command.SetVerb(terminal, parsed => new ModelsVerb(parsed.GetValue(json), terminal).Run(parsed.GetValue(name)));
        return command;
    }
}
