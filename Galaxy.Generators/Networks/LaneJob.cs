using Galaxy.Generators.Layers;

namespace Galaxy.Generators.Networks;

/// <summary>Calls that a lane makes for each of its samples without waiting for other lanes.</summary>
/// <param name="Name">The method's name.</param>
/// <param name="IsFirst">Whether it begins its pass.</param>
/// <param name="Then">C# that runs once when all lanes are done.</param>
internal sealed record LaneJob(string Name, IReadOnlyList<MapCall> Calls, bool IsFirst, string? Then);

/// <summary>Cuts the passes over the stages on maps into jobs.</summary>
internal static class LaneJobs
{
    /// <summary>All of them for inference: nothing there depends on other samples.</summary>
    public static IReadOnlyList<LaneJob> Forward(NetworkPlan plan) =>
        Cut("ForwardLane", plan.MapStages.Select(stage => MapCalls.Forward(stage, Next(plan, stage))));

    /// <summary>The same for training.</summary>
    public static IReadOnlyList<LaneJob> TrainingForward(NetworkPlan plan) => plan.MapStages.Any(DiffersInTraining)
        ? Cut("TrainingForwardLane", plan.MapStages.SelectMany(stage => MapCalls.TrainingForward(stage, Next(plan, stage))))
        : Forward(plan);

    /// <summary>The way back, from the last stage to the first.</summary>
    public static IReadOnlyList<LaneJob> Backward(NetworkPlan plan) => plan.Memory.ConvParameters > 0
        ? Cut("BackwardLane", plan.MapStages.Reverse().SelectMany(stage => MapCalls.Backward(stage, Next(plan, stage), NextGradient(plan, stage))))
        : [];

    /// <summary>The pointer to the block that a stage's output is in.</summary>
    public static string Next(NetworkPlan plan, MapStagePlan stage) => IsLast(plan, stage) ? "row" : "sample";

    /// <summary>The pointer to the block that its gradient is in.</summary>
    public static string NextGradient(NetworkPlan plan, MapStagePlan stage) => IsLast(plan, stage) ? "rowGradient" : "scratch";

    /// <summary>Whether training has calls of its own.</summary>
    public static bool DiffersInTraining(StagePlan stage) => stage is ConvStagePlan { Norm: not null } || stage.Dropouts.Count > 0;

    private static bool IsLast(NetworkPlan plan, MapStagePlan stage) => ReferenceEquals(plan.MapStages.Last(), stage);

    private static IReadOnlyList<LaneJob> Cut(string name, IEnumerable<MapCall> all)
    {
        List<List<MapCall>> cuts = [[]];
        foreach (MapCall call in all)
        {
            if (cuts[cuts.Count - 1].LastOrDefault() is { Then: not null })
                cuts.Add([]);
            cuts[cuts.Count - 1].Add(call);
        }

        return [.. cuts.Select((calls, index) => new LaneJob(
            cuts.Count == 1 ? name : $"{name}{index + 1}", calls, index == 0, calls.LastOrDefault()?.Then))];
    }
}
