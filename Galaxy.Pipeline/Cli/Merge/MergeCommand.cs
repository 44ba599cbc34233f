using System.CommandLine;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Flags;
using Galaxy.Pipeline.PredictionTables;

namespace Galaxy.Pipeline.Cli.Merge;

/// <summary><c>galaxy merge</c>: the parts of a table of predictions put together.</summary>
internal static class MergeCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> table = new Argument<string>("OUT")
        {
            Description = $"The table to write; its ending says the format: {TableFormats.Endings}",
        }.RefuseFlags();
        Argument<string[]> parts = new Argument<string[]>("PARTS-or-DIR")
        {
            Description = "The parts that galaxy predict --shard wrote, or the folder that has them",
            Arity = ArgumentArity.OneOrMore,
        }.RefuseFlags();
        Command command = new("merge", "Put the parts of a table of predictions together, and prove that no row is missing or there twice.")
        {
            table, parts,
        };
        command.SetVerb(terminal, parsed => new MergeVerb(parsed.GetRequiredValue(table), parsed.GetRequiredValue(parts), terminal).Run());
        return command;
    }
}
