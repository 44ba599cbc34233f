using Galaxy.Generators.CSharp;

namespace Galaxy.Generators.Networks;

/// <summary>Writes the network as tables of kernels, in execution order.</summary>
internal static class KernelTableEmitter
{
    private const string Table = "ImmutableArray<KernelCall>";

    public static KernelFile Emit(NetworkPlan plan) => KernelFile.Of(
        plan.Context, "Kernels",
        [
            $"{plan.Name}, from {plan.Spec.FileName}: the kernels in execution order.",
            "",
            "A row: stage, pass, FLOPs and bytes of maps or rows for one sample, bytes of weights for a batch; the kernel.",
            "Adjacent kernels on samples run in turn on each sample; a kernel on the batch is cut into tasks, and the next row",
            "waits for all of them.",
        ],
        "internal static unsafe partial class", code =>
        {
            string[] forward = [.. Forward(plan)], training = [.. TrainingForward(plan)];
            Write(code, "From images to logits, for inference.", $"{Table} Forward {{ get; }} =", forward);
            if (training.SequenceEqual(forward))
                WriteTrainingAsForward(code);
            else
                Write(code, "The same for training.", $"{Table} TrainingForward {{ get; }} =", training);
            Write(code, "From the gradient of the logits to the gradients of all parameters.",
                $"{Table} Backward<TGradientUse>() where TGradientUse : unmanaged, IGradientUse =>", Backward(plan));
            if (plan.Tied.Any)
                WriteOrientationSum(code);
        });

    private static IEnumerable<string> Forward(NetworkPlan plan) =>
    [
        .. plan.MapStages.Select(stage => KernelRow.Of(stage, stage.Forward)),
        .. plan.BatchStages.SelectMany(stage => stage.Forward.Select(call => KernelRow.Of(stage, call))),
    ];

    private static IEnumerable<string> TrainingForward(NetworkPlan plan) =>
    [
        .. plan.MapStages.SelectMany(stage => stage.TrainingForward.Select(call => KernelRow.Of(stage, call))),
        .. plan.BatchStages.SelectMany(stage => stage.TrainingForward.Select(call => KernelRow.Of(stage, call))),
    ];

    private static IEnumerable<string> Backward(NetworkPlan plan) =>
    [
        .. plan.BatchStages.Reverse().SelectMany(stage => stage.Backward.Select(call => KernelRow.Of(stage, call))),
        .. plan.Memory.ShardParameters > 0 ? MapsBackward(plan) : [],
    ];

    /// <summary>Maps have gradients only if some parameters' gradients are summed shard by shard.</summary>
    private static IEnumerable<string> MapsBackward(NetworkPlan plan) =>
    [
        .. plan.MapStages.Reverse().SelectMany(stage => stage.Backward.Select(call => KernelRow.Of(stage, call))),
        KernelRow.ShardSum(plan.Memory.ShardParameters),
        .. plan.Tied.Any ? [KernelRow.OrientationSum(plan.Memory.ShardParameters, plan.Tied.Tasks)] : Array.Empty<string>(),
    ];

    private static void WriteOrientationSum(CodeWriter code)
    {
        code.Line();
        code.Line("/// <summary>The gradient of one tied filter: the sum over its orientations.</summary>");
        code.Line($"private static void {KernelRow.OrientationSumMethod}({KernelMethod.TaskParameters}) =>");
        code.Line("    OrientedGradients.Sum(step, Info.TiedFilters!, task);");
    }

    private static void WriteTrainingAsForward(CodeWriter code)
    {
        code.Line();
        code.Line("/// <summary>Training computes the same.</summary>");
        code.Line($"public static {Table} TrainingForward => Forward;");
    }

    private static void Write(CodeWriter code, string summary, string declaration, IEnumerable<string> rows)
    {
        code.Line();
        code.Line($"/// <summary>{summary}</summary>");
        code.Line($"public static {declaration}");
        code.Line("[");
        foreach (string row in rows)
            code.Line($"    {row},");
        code.Line("];");
    }
}
