using System.CommandLine;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Flags;

namespace Galaxy.Pipeline.Cli.Check;

/// <summary><c>galaxy check</c>: every mistake of a network or recipe, without a build.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> file = new Argument<string>("FILE")
        {
            Description = "A network or a recipe",
            DefaultValueFactory = _ => "network.json",
        }.RefuseFlags();
        Option<bool> json = OutputFlags.Json();
        Command command = new("check", "Show every mistake of a network or recipe at its line and column.") { file, json };
        command.SetVerb(terminal, parsed => new CheckVerb(parsed.GetRequiredValue(file), parsed.GetValue(json), terminal).Run());
        return command;
    }
}
