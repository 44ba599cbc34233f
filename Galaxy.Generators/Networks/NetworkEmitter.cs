using Galaxy.Generators.CSharp;
using Galaxy.Generators.Layers;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Networks;

/// <summary>Writes the passes: the order in which the kernels run.</summary>
internal static class NetworkEmitter
{
    private const string TrainingParameters =
        "Workspace workspace, FloatMemory parameters, TrainingBatch batch, FloatMemory gradients";

    public static KernelFile Emit(NetworkPlan plan) => KernelFile.Of(
        plan.Context, "Passes", [$"{plan.Name}, from {plan.Spec.FileName}: the order in which the kernels run."], "internal static unsafe partial class", code =>
        {
            code.Line("public static NetworkInfo Info { get; } = CreateInfo();");
            WriteForward(code, plan);
            WriteLossAndGradients(code, plan);
            WriteClassGradients(code, plan);
            WriteForwardJobs(code, plan);
            if (TrainsDifferently(plan))
                WriteTrainingForwardJobs(code, plan);
            WriteBackwardJobs(code, plan);
            LaneWriter.Write(code, plan);
            FoldWriter.Write(code, plan);
        },
        "global::System");

    private static void WriteForward(CodeWriter code, NetworkPlan plan)
    {
        BatchMatrix logits = Last(plan).Output;
        code.Line();
        code.Block("public static void Forward(Workspace workspace, FloatMemory parameters, ReadOnlySpan<float> images, Span<float> logits)", () =>
        {
            code.Line("int count = BatchGuard.Images(Info, workspace, parameters, images.Length);");
            code.Block("fixed (float* pixels = images)", () =>
            {
                code.Line("BatchStep step = BatchStep.Begin(workspace, parameters, pixels, count);");
                code.Line("RunForward(workspace.Workers, &step);");
                WriteCopyLogits(code, plan, logits);
            });
            WriteKeepAlive(code, "workspace", "parameters");
        });
    }

    private static void WriteCopyLogits(CodeWriter code, NetworkPlan plan, BatchMatrix logits) => code.Loop("sample", "count", () => code.Line(
        $"new ReadOnlySpan<float>(step.Row({logits.Place}) + sample * {logits.Stride}L, {plan.Spec.Classes.Count}).CopyTo(logits.Slice(sample * {plan.Spec.Classes.Count}));"));

    /// <summary>Not as a training step, but through its kernels.</summary>
    private static void WriteClassGradients(CodeWriter code, NetworkPlan plan)
    {
        BatchStagePlan last = Last(plan);
        code.Line();
        code.Block("public static void ClassGradients(\n    Workspace workspace, FloatMemory parameters, ReadOnlySpan<float> images, byte label, FloatMemory gradients, Span<float> logits)", () =>
        {
            code.Line("int count = BatchGuard.Images(Info, workspace, parameters, images.Length);");
            code.Line("BatchGuard.Labels(Info, [label], LossRule.Plain, count: 1, gradients);");
            code.Block("fixed (float* pixels = images)", () =>
            {
                code.Line("BatchStep step = BatchStep.Begin(workspace, parameters, pixels, count);");
                code.Line("step.Gradients = gradients.Pointer;");
                code.Line($"{(TrainsDifferently(plan) ? "RunTrainingForward" : "RunForward")}(workspace.Workers, &step);");
                WriteCopyLogits(code, plan, last.Output);
                code.Line($"SoftmaxCrossEntropy.OneClass(step.Row({last.OutputGradient.Place}), {last.Output.Stride}, {plan.Spec.Classes.Count}, count, label);");
                code.Line("RunBackward<StoredGradients>(workspace.Workers, &step);");
            });
            WriteKeepAlive(code, "workspace", "parameters", "gradients");
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
        code.Block($"public static BatchLoss LossAndGradients({TrainingParameters})", () =>
            WriteTraining(code, plan, "StoredGradients", beforeBackward: [], afterBackward: []));
        code.Line();
        code.Block($"public static BatchLoss LossAndUpdate<TRule>(\n    {TrainingParameters}, Update<TRule> update)\n    where TRule : unmanaged, IUpdateRule", () =>
            WriteTraining(code, plan, "UpdatedWeights<TRule>", ["step.Update = &update;"], UpdatesOfTheRest(plan)));
    }

    /// <summary>Convolutions and batch norms lie together at the beginning, the dense biases between the dense weights.</summary>
    private static IEnumerable<string> UpdatesOfTheRest(NetworkPlan plan)
    {
        if (plan.Memory.LateParameters > 0)
            yield return Update("0", plan.Memory.LateParameters);
        foreach ((Address place, int floats) in plan.BatchStages.SelectMany(stage => stage.UpdatedAtTheEnd))
            yield return Update($"{place}", floats);

        static string Update(string start, int floats) => $"UpdateKernel.Run(workspace.Workers, update, {start}, {floats});";
    }

    private static void WriteTraining(CodeWriter code, NetworkPlan plan, string gradientUse, IEnumerable<string> beforeBackward, IEnumerable<string> afterBackward)
    {
        BatchStagePlan last = Last(plan);
        code.Line("int count = BatchGuard.Images(Info, workspace, parameters, batch.Images.Length);");
        code.Line("BatchGuard.Labels(Info, batch.Labels, batch.Rule, count, gradients);");
        code.Line("BatchLoss loss;");
        code.Block("fixed (float* pixels = batch.Images)", () =>
        {
            code.Line("BatchStep step = BatchStep.Begin(workspace, parameters, pixels, count);");
            code.Line("step.Gradients = gradients.Pointer;");
            code.Line("step.Seed = batch.Seed;");
            code.Line("step.IsTraining = true;");
            code.Line($"{(TrainsDifferently(plan) ? "RunTrainingForward" : "RunForward")}(workspace.Workers, &step);");
            code.Line($"loss = SoftmaxCrossEntropy.Apply(step.Row({last.Output.Place}), step.Row({last.OutputGradient.Place}), {last.Output.Stride}, {plan.Spec.Classes.Count}, batch.Labels, batch.Rule);");
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
            FoldWriter.WriteCall(code, plan);
            WriteLaneJobs(code, LaneJobs.Forward(plan));
            foreach (BatchStagePlan stage in plan.BatchStages)
                WriteBatchCalls(code, stage, stage.Forward);
        });
    }

    private static void WriteTrainingForwardJobs(CodeWriter code, NetworkPlan plan)
    {
        code.Line();
        code.Line("/// <summary>The same in training: batch norm waits for the batch's own moments, and dropout drops.</summary>");
        code.Block("private static void RunTrainingForward(Workers workers, BatchStep* step)", () =>
        {
            WriteLaneJobs(code, LaneJobs.TrainingForward(plan));
            foreach (BatchStagePlan stage in plan.BatchStages)
                WriteBatchCalls(code, stage, stage.TrainingForward);
        });
    }

    private static void WriteLaneJobs(CodeWriter code, IEnumerable<LaneJob> jobs)
    {
        foreach (LaneJob job in jobs)
        {
            foreach (string before in job.Calls.SelectMany(call => call.Before))
                code.Line(before);
            code.Line($"workers.Run(&{job.Name}, step, BatchShard.Count);");
            if (job.Then is not null)
                code.Line(job.Then);
        }
    }

    private static void WriteBatchCalls(CodeWriter code, BatchStagePlan stage, IEnumerable<BatchCall> calls)
    {
        foreach (BatchCall call in calls)
            code.Line($"workers.Run(&{stage.Name}{KernelName.Pascal(call.Pass)}{(call.HandsGradientsOn ? "<TGradientUse>" : "")}, step, {call.Tasks});");
    }

    private static bool TrainsDifferently(NetworkPlan plan) => plan.Stages.Any(stage => stage.DiffersInTraining);

    private static void WriteBackwardJobs(CodeWriter code, NetworkPlan plan)
    {
        code.Line();
        code.Line("/// <summary>");
        code.Line("/// The dense layers from the last to the first, then the maps lane by lane, then the lanes' sum. A dense layer's weights may");
        code.Line("/// change with their gradient, so its input gradient comes first.");
        code.Line("/// </summary>");
        code.Block("private static void RunBackward<TGradientUse>(Workers workers, BatchStep* step) where TGradientUse : unmanaged, IGradientUse", () =>
        {
            foreach (BatchStagePlan stage in plan.BatchStages.Reverse())
                WriteBatchCalls(code, stage, stage.Backward);
            if (plan.Memory.ShardParameters == 0)
                return;
            WriteLaneJobs(code, LaneJobs.Backward(plan));
            code.Line($"ShardSum.Add(step->Lanes, {plan.Memory.ShardParameters}, step->Gradients);");
        });
    }

    private static BatchStagePlan Last(NetworkPlan plan) => plan.BatchStages[plan.BatchStages.Count - 1];
}
