using System.CommandLine;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Flags;

namespace Galaxy.Pipeline.Cli.Init;

/// <summary><c>galaxy init</c>: a network and a recipe to start from.</summary>
internal static class InitCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> folder = new Argument<string>("DIR")
        {
            Description = "Folder for the files, created if it is missing",
            DefaultValueFactory = _ => ".",
        }.RefuseFlags();
        Option<bool> json = OutputFlags.Json();
        Command command = new("init", "Write network.json, recipe.json and their schemas to start from.") { folder, json };
        command.SetFileVerb(terminal, json, parsed => new InitVerb(parsed.GetRequiredValue(folder), parsed.GetValue(json), terminal).Run());
        return command;
    }
}
