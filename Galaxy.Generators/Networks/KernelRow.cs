using Galaxy.Generators.CSharp;
using Galaxy.Generators.Layers;

namespace Galaxy.Generators.Networks;

/// <summary>C# of a row of a kernel table.</summary>
internal static class KernelRow
{
    /// <summary>Shards of a batch: the runtime's BatchShard.Count.</summary>
    private const int Shards = 8;

    /// <summary>The method that sums gradients over the orientations of tied filters.</summary>
    public const string OrientationSumMethod = "OrientationSum";

    /// <summary>A kernel on one sample.</summary>
    public static string Of(MapStagePlan stage, SampleCall call)
    {
        string info = Info(stage.Name, call.Pass, call.Flops, call.SampleFloats, call.WeightFloats);
        string saving = call.Saving > 1 ? $" {{ Saving = {Literal.Of(call.Saving)} }}" : "";
        string[] others =
        [
            .. Other("Prepare", call.Prepare), .. Other("BeginShard", call.BeginShard),
            .. Other("EndShard", call.EndShard),
            .. call.Gathers is { } rows ? [$"Gathers = new({rows.Place}, {rows.Stride})"] : Array.Empty<string>(),
            .. Other("AfterShards", call.AfterShards),
        ];
        return $"new SampleKernel({info}{saving}, &{call.Kernel})" + (others.Length == 0 ? "" : $" {{ {string.Join(", ", others)} }}");
    }

    /// <summary>A kernel on the whole batch.</summary>
    public static string Of(BatchStagePlan stage, BatchCall call)
    {
        string kernel = $"{stage.Name}{KernelName.Pascal(call.Pass)}{(call.HandsGradientsOn ? "<TGradientUse>" : "")}";
        string panels = call.Panels is null ? "" : $" {{ Panels = {call.Panels} }}";
        string info = Info(stage.Name, call.Pass, call.Flops, call.RowFloats, call.WeightFloats);
        return $"new BatchKernel({info}, &{kernel}, tasks: {call.Tasks}){panels}";
    }

    /// <summary>The gradients of the shards, which are read, and their sum, which is written.</summary>
    public static string ShardSum(int floats) =>
        $"new BatchKernel({Info("Shards", "sum", 0, 0, (Shards + 1) * floats)}, &ShardSum.Add, ShardSum.Tasks({floats}))";

    /// <summary>The sum of gradients over the orientations of tied filters.</summary>
    /// <param name="floats">Of the gradients in all orientations.</param>
    public static string OrientationSum(int floats, int tasks) =>
        $"new BatchKernel({Info("Shards", "orientation sum", 0, 0, floats)}, &{OrientationSumMethod}, tasks: {tasks})";

    private static string Info(string stage, string pass, long flops, int sampleFloats, int weightFloats) =>
        $"new({Literal.Of(stage)}, {Literal.Of(pass)}, {flops}, {Bytes(sampleFloats)}, {Bytes(weightFloats)})";

    private static long Bytes(int floats) => (long)floats * sizeof(float);

    private static IEnumerable<string> Other(string property, string? method) => method is null ? [] : [$"{property} = &{method}"];
}
