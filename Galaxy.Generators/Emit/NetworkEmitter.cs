using Galaxy.Generators.Plan;

namespace Galaxy.Generators.Emit;

/// <summary>Writes the network's own file: the contract, and the order in which the kernels run.</summary>
internal static class NetworkEmitter
{
    private const string TrainingParameters =
        "Workspace workspace, FloatMemory parameters, ReadOnlySpan<float> images, ReadOnlySpan<byte> labels, LossRule rule, FloatMemory gradients";

    public static KernelFile Emit(NetworkPlan plan)
    {
        CodeWriter code = SourceFile.Begin(
            [$"{plan.Name}, from {plan.FileName}: the contract, and the order in which the kernels run."], ["System"], "Galaxy.Kernels.Networks");
        code.Line($"/// <summary>The network {plan.Name}: {plan.Layers.Count} layers, {KernelFile.Number(plan.Layers.Sum(layer => (long)layer.Parameters))} parameters.</summary>");
        code.Block($"public readonly unsafe partial struct {plan.Name} : INetwork", () =>
        {
            code.Line("public static NetworkInfo Info { get; } = CreateInfo();");
            WriteForward(code, plan);
            WriteLossAndGradients(code, plan);
            WriteForwardJobs(code, plan);
            WriteBackwardJobs(code, plan);
            LaneWriter.Write(code, plan);
        });
        return new KernelFile($"{plan.Name}.g.cs", code.ToString());
    }

    private static void WriteForward(CodeWriter code, NetworkPlan plan)
    {
        RowsPlan logits = Last(plan).Output;
        code.Line();
        code.Block("public static void Forward(Workspace workspace, FloatMemory parameters, ReadOnlySpan<float> images, Span<float> logits)", () =>
        {
            code.Line("int count = BatchGuard.Images(Info, workspace, parameters, images.Length);");
            code.Block("fixed (float* pixels = images)", () =>
            {
                code.Line("BatchStep step = BatchStep.Begin(workspace, parameters, pixels, count);");
                code.Line("RunForward(workspace.Workers, &step);");
                code.Loop("sample", "count", () => code.Line(
                    $"new ReadOnlySpan<float>(step.Row({logits.Offset}) + sample * {logits.Stride}L, {plan.Classes.Count}).CopyTo(logits.Slice(sample * {plan.Classes.Count}));"));
            });
            WriteKeepAlive(code, "workspace", "parameters");
        });
    }

    /// <summary>The kernels hold bare pointers: memory must not be freed before they are done, even if nobody else holds it.</summary>
    public static void WriteKeepAlive(CodeWriter code, params string[] owners)
    {
        foreach (string owner in owners)
            code.Line($"GC.KeepAlive({owner});");
    }

    private static void WriteLossAndGradients(CodeWriter code, NetworkPlan plan)
    {
        code.Line();
        code.Block($"public static BatchLoss LossAndGradients(\n    {TrainingParameters})", () =>
            WriteTraining(code, plan, "StoredGradients", beforeBackward: [], afterBackward: []));
        code.Line();
        code.Block($"static BatchLoss INetwork.LossAndUpdate<TRule>(\n    {TrainingParameters}, Update<TRule> update)", () =>
            WriteTraining(code, plan, "UpdatedWeights<TRule>", ["step.Update = &update;"], UpdatesOfTheRest(plan)));
    }

    /// <summary>The convolutions' parameters lie together at the beginning, the dense biases between the dense weights.</summary>
    private static IEnumerable<string> UpdatesOfTheRest(NetworkPlan plan)
    {
        if (plan.Memory.ConvParameters > 0)
            yield return Update(0, plan.Memory.ConvParameters);
        foreach (DenseStagePlan dense in plan.DenseStages)
            yield return Update(dense.Bias, dense.Weights.PaddedOutputs);

        static string Update(int start, int floats) => $"UpdateKernel.Run(workspace.Workers, update, {start}, {floats});";
    }

    private static void WriteTraining(CodeWriter code, NetworkPlan plan, string gradientUse, IEnumerable<string> beforeBackward, IEnumerable<string> afterBackward)
    {
        DenseStagePlan last = Last(plan);
        code.Line("int count = BatchGuard.Images(Info, workspace, parameters, images.Length);");
        code.Line("BatchGuard.Labels(Info, labels, rule, count, gradients);");
        code.Line("BatchLoss loss;");
        code.Block("fixed (float* pixels = images)", () =>
        {
            code.Line("BatchStep step = BatchStep.Begin(workspace, parameters, pixels, count);");
            code.Line("step.Gradients = gradients.Pointer;");
            code.Line("RunForward(workspace.Workers, &step);");
            code.Line($"loss = SoftmaxCrossEntropy.Apply(step.Row({last.Output.Offset}), step.Row({last.OutputGradient.Offset}), {last.Output.Stride}, {plan.Classes.Count}, labels, rule);");
            foreach (string line in beforeBackward)
                code.Line(line);
            code.Line($"RunBackward<{gradientUse}>(workspace.Workers, &step);");
            foreach (string line in afterBackward)
                code.Line(line);
        });
        WriteKeepAlive(code, "workspace", "parameters", "gradients");
        code.Line("return loss;");
    }

    private static void WriteForwardJobs(CodeWriter code, NetworkPlan plan)
    {
        code.Line();
        code.Line("/// <summary>The maps lane by lane, then each dense layer for the whole batch.</summary>");
        code.Block("private static void RunForward(Workers workers, BatchStep* step)", () =>
        {
            foreach (ConvStagePlan conv in plan.Stages.OfType<ConvStagePlan>())
            {
                if (conv.WinogradForward is { } winograd)
                    code.Line($"{conv.Name}ForwardFilters({RegisterTile.At("step->Parameters", conv.Weights.Offset)}, {RegisterTile.At("step->Shared", winograd.Filters)});");
            }

            code.Line("workers.Run(&ForwardLane, step, Lane.Count);");
            foreach (DenseStagePlan dense in plan.DenseStages)
                code.Line($"workers.Run(&{dense.Name}Forward, step, {PanelItems.Count(dense)});");
        });
    }

    private static void WriteBackwardJobs(CodeWriter code, NetworkPlan plan)
    {
        code.Line();
        code.Line("/// <summary>");
        code.Line("/// The dense layers from the last to the first, then the maps lane by lane, then the lanes' sum. A dense layer's weights may");
        code.Line("/// change with their gradient, so its input gradient comes first.");
        code.Line("/// </summary>");
        code.Block("private static void RunBackward<TGradientUse>(Workers workers, BatchStep* step) where TGradientUse : unmanaged, IGradientUse", () =>
        {
            foreach (DenseStagePlan dense in plan.DenseStages.Reverse())
            {
                code.Line($"workers.Run(&{dense.Name}OutputGradient, step, {DenseOutputGradientEmitter.Items(dense, plan.Target)});");
                if (dense.NeedsInputGradient)
                    code.Line($"workers.Run(&{dense.Name}InputGradient, step, {DenseInputGradientEmitter.Items(dense)});");
                code.Line($"workers.Run(&{dense.Name}WeightGradient<TGradientUse>, step, {PanelItems.Count(dense)});");
            }

            foreach (ConvStagePlan conv in plan.Stages.OfType<ConvStagePlan>().Where(conv => conv.Phases.Count > 0))
            {
                code.Line($"{conv.Name}PackFilters(step->Parameters, step->Shared);");
                if (conv.WinogradInputGradient is { } winograd)
                    code.Line($"{conv.Name}InputGradientFilters({RegisterTile.At("step->Shared", conv.Phases[0].Packed)}, {RegisterTile.At("step->Shared", winograd.Filters)});");
            }

            if (plan.Memory.ConvParameters == 0)
                return;
            code.Line("workers.Run(&BackwardLane, step, Lane.Count);");
            code.Line($"LaneSum.Add(step->Lanes, {plan.Memory.ConvParameters}, step->Gradients);");
        });
    }

    private static DenseStagePlan Last(NetworkPlan plan) => plan.DenseStages.Last();
}
