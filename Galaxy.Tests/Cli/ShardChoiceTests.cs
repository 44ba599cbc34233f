using Galaxy.Pipeline.Cli.Predict;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

/// <summary>Which part of the pictures a process takes, by its flags and by the variables of Slurm and Kubernetes.</summary>
public sealed class ShardChoiceTests
{
    [Theory]
    [InlineData("3/16", null, "", "3/16")]
    [InlineData("0/1", null, "SLURM_ARRAY_TASK_ID=3 SLURM_ARRAY_TASK_COUNT=16", "0/1")]
    [InlineData(null, null, "", "0/1")]
    [InlineData(null, null, "SLURM_ARRAY_TASK_ID=3 SLURM_ARRAY_TASK_COUNT=16 SLURM_ARRAY_TASK_MIN=0 SLURM_ARRAY_TASK_MAX=15 SLURM_ARRAY_TASK_STEP=1", "3/16")]
    [InlineData(null, null, "SLURM_ARRAY_TASK_ID=16 SLURM_ARRAY_TASK_COUNT=16 SLURM_ARRAY_TASK_MIN=1 SLURM_ARRAY_TASK_MAX=16 SLURM_ARRAY_TASK_STEP=1", "15/16")]
    [InlineData(null, null, "SLURM_ARRAY_TASK_ID=30 SLURM_ARRAY_TASK_COUNT=4 SLURM_ARRAY_TASK_MIN=10 SLURM_ARRAY_TASK_MAX=40 SLURM_ARRAY_TASK_STEP=10", "2/4")]
    [InlineData(null, 16, "SLURM_ARRAY_TASK_ID=3 SLURM_ARRAY_TASK_COUNT=2", "3/16")]
    [InlineData(null, 16, "JOB_COMPLETION_INDEX=15", "15/16")]
    [InlineData(null, null, "JOB_COMPLETION_INDEX=2 JOB_COMPLETIONS=4", "2/4")]
    public void Part_follows_from_flags_and_variables(string? shard, int? shards, string variables, string expected) =>
        Assert.Equal(expected, $"{ShardChoice.Of(shard, shards, Variables(variables)).Value().Shard}");

    [Theory]
    [InlineData("16/16", null, "", "there is no shard 16 of 16")]
    [InlineData("3", null, "", "'3' is not I/N")]
    [InlineData("-1/4", null, "", "'-1/4' is not I/N")]
    [InlineData("1/0", null, "", "there is no shard 1 of 0")]
    [InlineData("1/4", 4, "", "--shard says it already")]
    [InlineData(null, 4, "", "neither SLURM_ARRAY_TASK_ID nor JOB_COMPLETION_INDEX")]
    [InlineData(null, 4, "SLURM_ARRAY_TASK_ID=4", "there is no shard 4 of 4")]
    [InlineData(null, null, "JOB_COMPLETION_INDEX=2", "but not of how many")]
    [InlineData(null, null, "JOB_COMPLETION_INDEX=x JOB_COMPLETIONS=4", "'x' is not a whole number from 0")]
    [InlineData(null, null, "SLURM_ARRAY_TASK_ID=5 SLURM_ARRAY_TASK_COUNT=3 SLURM_ARRAY_TASK_MIN=1 SLURM_ARRAY_TASK_MAX=7 SLURM_ARRAY_TASK_STEP=1", "have gaps")]
    [InlineData(null, null, "SLURM_ARRAY_TASK_ID=5", "'' is not a whole number from 0")]
    public void What_names_no_part_is_refused(string? shard, int? shards, string variables, string words) =>
        Assert.Contains(words, ShardChoice.Of(shard, shards, Variables(variables)).Failure().What, StringComparison.Ordinal);

    private static Func<string, string?> Variables(string text)
    {
        Dictionary<string, string> values = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('='))
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        return name => values.GetValueOrDefault(name);
    }
}
