using System.Collections.Immutable;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Runs;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.PredictionTables;

namespace Galaxy.Pipeline.Cli.Merge;

/// <summary>Puts the parts of a table together.</summary>
internal sealed class MergeVerb(string destination, IReadOnlyList<string> places, Terminal terminal)
{
    private readonly Reporter _reporter = terminal.Reporter(json: true);

    public Result<ExitCode> Run() =>
        from table in TableFile.Of(destination)
        from free in table.CheckNew("delete it to merge again")
        from files in places.Select(Files).All()
        from parts in files.SelectMany(paths => paths).Select(TablePart.Open).All()
        from set in PartSet.Of(parts)
        from merged in _reporter.Track("Merging", "rows", set.Catalog.Pictures, progress => TableMerge.Merge(
            set, table, BuildEnvironment.Of(terminal).CommandLine, progress, terminal.Interrupted))
        select Tell(set, merged);

    private static Result<ImmutableArray<string>> Files(string place)
    {
        try
        {
            string path = SpelledPath.Find(place);
            if (!Directory.Exists(path))
                return Result.Ok(ImmutableArray.Create(path));
            return TablePart.In(path).ToImmutableArray() is { IsEmpty: false } found
                ? Result.Ok(found)
                : new Problem(place, "there is no part of a table in it", "Give the folder with the files of galaxy predict --shard");
        }
        catch (Exception exception) when (WriteProblem.IsRefusal(exception))
        {
            return new Problem(place, $"it cannot be listed ({exception.Message.TrimEnd('.')})", "Check the folder and its permissions");
        }
    }

    private ExitCode Tell(PartSet parts, Sidecar merged)
    {
        _reporter.Say($"Written: {destination}, {Quantity.Count(merged.Rows)} rows of {Plural.Of(parts.Parts.Length, "part")}");
        return ExitCode.Success;
    }
}
