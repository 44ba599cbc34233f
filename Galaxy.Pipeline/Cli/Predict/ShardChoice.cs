using System.Globalization;
using Galaxy.Pipeline.Cli.Sharing;
using Galaxy.Pipeline.PredictionTables;

namespace Galaxy.Pipeline.Cli.Predict;

/// <summary>Which part of the pictures this process takes, and what says so.</summary>
/// <param name="Shard">The part.</param>
/// <param name="Reason">The flag or variable; null if nothing does.</param>
internal sealed record ShardChoice(Shard Shard, string? Reason)
{
    public const string ShardFlag = "--shard";
    public const string ShardsFlag = "--shards";

    private const string SlurmTask = "SLURM_ARRAY_TASK_ID";
    private const string SlurmCount = "SLURM_ARRAY_TASK_COUNT";
    private const string SlurmMin = "SLURM_ARRAY_TASK_MIN";
    private const string SlurmMax = "SLURM_ARRAY_TASK_MAX";
    private const string SlurmStep = "SLURM_ARRAY_TASK_STEP";
    private const string JobIndex = "JOB_COMPLETION_INDEX";
    private const string JobCount = "JOB_COMPLETIONS";

    private static readonly string ExplicitRemedy = $"Give {ShardFlag} I/N, with I from 0 to N-1";

    /// <summary>The ranks of a job share one part: none of them is a part of its own.</summary>
    public RankFact Fact => new("shard", $"{Shard}", $"Give all ranks one shard, as in {ShardFlag} 0/1 for all pictures; they share it by themselves")
    {
        Words = $"shard {Shard}" + (Reason is null ? "" : $" by {Reason}"),
    };

    /// <summary>From the flags; without them, from the variables of a Slurm array's task or of a Kubernetes job's pod.</summary>
    /// <param name="shard">I/N, or null.</param>
    /// <param name="shards">N alone, or null: the variables say which of them.</param>
    /// <param name="variable">The value of an environment variable.</param>
    public static Result<ShardChoice> Of(string? shard, int? shards, Func<string, string?> variable) => (shard, shards) switch
    {
        (not null, not null) => new Problem(ShardsFlag, $"{ShardFlag} says it already", "Leave one of them out"),
        ({ } text, null) => Explicit(text),
        (null, { } count) => Indexed(count, variable),
        _ when variable(SlurmTask) is not null => Slurm(variable),
        _ when variable(JobIndex) is not null && variable(JobCount) is null => new Problem(
            JobIndex, "it says which part this is, but not of how many",
            $"Add {ShardsFlag} N or set {JobCount}, to the job's completions; for all pictures, add {ShardFlag} 0/1"),
        _ when variable(JobIndex) is not null => Whole(JobCount, variable).Bind(count => Indexed(count, variable)),
        _ => Result.Ok(new ShardChoice(Shard.Whole, Reason: null)),
    };

    private static Result<ShardChoice> Explicit(string text) =>
        text.Split('/') is [var index, var count] && Number(index) is { } first && Number(count) is { } last
            ? Checked(first, last, ShardFlag)
            : new Problem(ShardFlag, $"'{text}' is not I/N", $"Give one, as in {ShardFlag} 3/16");

    private static Result<ShardChoice> Indexed(int count, Func<string, string?> variable) =>
        ((string[])[SlurmTask, JobIndex]).FirstOrDefault(name => variable(name) is not null) is { } name
            ? Whole(name, variable).Bind(index => Checked(index, count, name))
            : new Problem(ShardsFlag, $"neither {SlurmTask} nor {JobIndex} says which of them this is", ExplicitRemedy);

    /// <summary>An array may begin anywhere and have a step, but no gap: its tasks are the shards in order.</summary>
    private static Result<ShardChoice> Slurm(Func<string, string?> variable) =>
        from task in Whole(SlurmTask, variable)
        from count in Whole(SlurmCount, variable)
        from first in variable(SlurmMin) is null ? Result.Ok(0) : Whole(SlurmMin, variable)
        from step in variable(SlurmStep) is null ? Result.Ok(1) : Whole(SlurmStep, variable)
        from last in variable(SlurmMax) is null ? Result.Ok(first + (count - 1) * step) : Whole(SlurmMax, variable)
        from even in step >= 1 && last - first == (count - 1L) * step && (task - first) % step == 0
            ? Result.Done
            : new Problem(SlurmTask,
                $"the array's {Plural.Of(count, "task")} from {first} to {last} have gaps, so they are not all shards", ExplicitRemedy)
        from choice in Checked((task - first) / step, count, SlurmTask)
        select choice;

    private static Result<ShardChoice> Checked(int index, int count, string reason) => count is >= 1 and <= Shard.Most && index >= 0 && index < count
        ? Result.Ok(new ShardChoice(new Shard(index, count), reason))
        : new Problem(reason, $"there is no shard {index} of {count}: they are counted from 0, and there are {Shard.Most} at most", ExplicitRemedy);

    private static Result<int> Whole(string name, Func<string, string?> variable) => Number(variable(name)) is { } number
        ? Result.Ok(number)
        : new Problem(name, $"'{variable(name)}' is not a whole number from 0", ExplicitRemedy);

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
