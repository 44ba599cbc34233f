using System.CommandLine;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Flags;

namespace Galaxy.Pipeline.Cli.Cache;

/// <summary><c>galaxy cache</c>: the networks that were compiled on demand and are kept for later runs.</summary>
internal static class CacheCommand
{
    private const string ClearAction = "clear";

    public static Command Create(Terminal terminal)
    {
        Argument<string?> action = new Argument<string?>(ClearAction)
        {
            Description = "Delete them; they are made again when they are needed",
            Arity = ArgumentArity.ZeroOrOne,
        }.RefuseFlags();
        action.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var word }] && word != ClearAction)
                result.AddError(new Problem("cache", $"there is no '{word}'", $"Give nothing, or {ClearAction}").ToString());
        });
        Command command = new("cache", $"Show the networks that were compiled on demand and are kept. {UserCache.Variable} names another folder for them.") { action };
        command.SetVerb(terminal, parsed => new CacheVerb(terminal).Run(clears: parsed.GetValue(action) is not null));
        return command;
    }
}
