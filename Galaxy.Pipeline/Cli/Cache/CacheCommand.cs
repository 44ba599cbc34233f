using System.CommandLine;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Flags;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Cli.Cache;

/// <summary><c>galaxy cache</c>: the networks that were compiled on demand and the prepared pictures, which are kept for later runs.</summary>
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
        Option<string?> folder = Flag.Place(
            PreparedLoading.FolderFlag, "DIR", $"The cache folder, if it is not yours, which {CachePlace.Variable} names");
        Command command = new("cache", "Show the compiled networks and the prepared pictures that are kept for later runs.") { action, folder };
        command.SetVerb(terminal, parsed => new CacheVerb(parsed.GetValue(folder), terminal).Run(clears: parsed.GetValue(action) is not null));
        return command;
    }
}
