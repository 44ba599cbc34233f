using System.CommandLine;
using Galaxy.Pipeline.Checkpoints;
using Galaxy.Pipeline.Cli.Flags;
using Galaxy.Pipeline.PredictionTables;

namespace Galaxy.Pipeline.Cli.Predict;

/// <summary>The flags of a table that predictions are written to.</summary>
internal sealed class TableFlags
{
    private readonly Option<string?> _out = Flag.Place("--out", "FILE",
        $"Write a table instead of printing, in the format that its ending says ({TableFormats.Endings}), and a description beside it (FILE.json)");

    private readonly Option<string?> _features = Flag.Place("--features", "FILE",
        $"Write the same table with each picture's last features ({TableFormats.FeatureEndings}): what the last layer computes the answer from");

    private readonly Option<bool> _append = Flag.Switch("--append",
        "Go on where an interrupted run of the same command stopped; leave a table alone that is complete");

    private readonly Option<string?> _shard = new(ShardChoice.ShardFlag)
    {
        Description = "Take only part I, from 0 to N-1, of N equal parts; the table is FILE.part-I-of-N, and galaxy merge puts all together. "
            + "Without it, the tasks of a Slurm array share the pictures",
        HelpName = "I/N",
    };

    private readonly Option<int?> _shards = Flag.OptionalNumber<int>(ShardChoice.ShardsFlag,
        "The same, where SLURM_ARRAY_TASK_ID or JOB_COMPLETION_INDEX says which part", count => count is >= 1 and <= Shard.Most,
        $"a whole number from 1 to {Shard.Most}", 16);

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_out, _features, _append, _shard, _shards])
            command.Add(option);
    }

    /// <summary>The table; null if predictions are printed.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="model">Where the model is.</param>
    /// <param name="variable">The value of an environment variable.</param>
    public Result<TableOptions?> Read(ParseResult parsed, ModelPlace model, Func<string, string?> variable)
    {
        (string? plain, string? rich) = (parsed.GetValue(_out), parsed.GetValue(_features));
        if (plain is not null && rich is not null)
        {
            return new Problem(
                _features.Name, "it cannot be combined with --out", "Leave --out out: the table of --features has all that its table has");
        }

        if ((plain ?? rich) is not { } path)
            return ((Option[])[_append, _shard, _shards]).FirstOrDefault(option => parsed.GetResult(option) is { Implicit: false }) is { } alone
                ? new Problem(alone.Name, "it is about a table, and none is named", "Add --out FILE or --features FILE, or leave it out")
                : Result.Ok<TableOptions?>(null);
        return
            from table in rich is null ? TableFile.Of(path) : TableFile.OfFeatures(path)
            from shard in ShardChoice.Of(parsed.GetValue(_shard), parsed.GetValue(_shards), variable)
            from digest in model.Digest()
            select (TableOptions?)new TableOptions(digest, table, shard, parsed.GetValue(_append)) { HasFeatures = rich is not null };
    }
}
