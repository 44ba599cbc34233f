using Galaxy.Generators.Layers;

namespace Galaxy.Generators.Networks;

/// <summary>Calls that a lane makes for each of its samples without waiting for other lanes.</summary>
/// <param name="Name">The method's name.</param>
/// <param name="IsFirst">Whether it begins its pass.</param>
/// <param name="Then">C# that runs once when all lanes are done.</param>
internal sealed record LaneJob(string Name, IReadOnlyList<SampleCall> Calls, bool IsFirst, string? Then);

/// <summary>Cuts the passes over the stages on maps into jobs.</summary>
internal static class LaneJobs
{
    /// <summary>All of them for inference: nothing there depends on other samples.</summary>
    public static IReadOnlyList<LaneJob> Forward(NetworkPlan plan) =>
        Cut("ForwardLane", plan.MapStages.Select(stage => stage.Forward(Next(plan, stage))));

    /// <summary>The same for training.</summary>
    public static IReadOnlyList<LaneJob> TrainingForward(NetworkPlan plan) => plan.MapStages.Any(stage => stage.DiffersInTraining)
        ? Cut("TrainingForwardLane", plan.MapStages.SelectMany(stage => TrainingForward(plan, stage)))
        : Forward(plan);

    /// <summary>The way back, from the last stage to the first.</summary>
    public static IReadOnlyList<LaneJob> Backward(NetworkPlan plan) => plan.Memory.ShardParameters > 0
        ? Cut("BackwardLane", plan.MapStages.Reverse().SelectMany(stage => Backward(plan, stage)))
        : [];

    /// <summary>The pointer to the block that a stage's output is in.</summary>
    public static string Next(NetworkPlan plan, MapStagePlan stage) => IsLast(plan, stage) ? "row" : "sample";

    /// <summary>The pointer to the block that its gradient is in.</summary>
    public static string NextGradient(NetworkPlan plan, MapStagePlan stage) => IsLast(plan, stage) ? "rowGradient" : "scratch";

    /// <summary>A stage's calls in training, effects behind them.</summary>
    public static IEnumerable<SampleCall> TrainingForward(NetworkPlan plan, MapStagePlan stage) =>
    [
        .. stage.TrainingForward(Next(plan, stage)),
        .. stage.Effects.Select(effect => effect.OnMap("values", Next(plan, stage), stage.Output)),
    ];

    /// <summary>A stage's calls on the way back: what later stages owe to its output, the effects, its own.</summary>
    public static IEnumerable<SampleCall> Backward(NetworkPlan plan, MapStagePlan stage) =>
    [
        .. stage.OtherGradients,
        .. stage.Effects.Where(_ => stage.HasGradient).Select(effect => effect.OnMap("gradients", NextGradient(plan, stage), stage.OutputGradient)),
        .. stage.Backward(Next(plan, stage), NextGradient(plan, stage)),
    ];

    private static bool IsLast(NetworkPlan plan, MapStagePlan stage) => ReferenceEquals(plan.MapStages[plan.MapStages.Count - 1], stage);

    private static IReadOnlyList<LaneJob> Cut(string name, IEnumerable<SampleCall> all)
    {
        List<List<SampleCall>> cuts = [[]];
        foreach (SampleCall call in all)
        {
            if (cuts[cuts.Count - 1].LastOrDefault() is { Then: not null })
                cuts.Add([]);
            cuts[cuts.Count - 1].Add(call);
        }

        return [.. cuts.Select((calls, index) => new LaneJob(
            cuts.Count == 1 ? name : $"{name}{index + 1}", calls, index == 0, calls.LastOrDefault()?.Then))];
    }
}
