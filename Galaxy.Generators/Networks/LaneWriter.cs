using Galaxy.Generators.CSharp;
using Galaxy.Generators.Layers;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Networks;

/// <summary>Writes what a lane does with each of its samples: the stages on maps, forward and backward.</summary>
internal static class LaneWriter
{
    public static void Write(CodeWriter code, NetworkPlan plan)
    {
        foreach (LaneJob job in LaneJobs.Forward(plan))
            WriteForwardLane(code, plan, job, "from image to the first dense layer's row");
        foreach (LaneJob job in LaneJobs.TrainingForward(plan).Where(job => LaneJobs.Forward(plan).All(forward => forward.Name != job.Name)))
            WriteForwardLane(code, plan, job, job.IsFirst ? "in training, from the image on" : "in training, as far as they need not wait for others");
        foreach (LaneJob job in LaneJobs.Backward(plan))
            WriteBackwardLane(code, plan, job);
        WriteCopyImage(code, plan);
    }

    private static void WriteForwardLane(CodeWriter code, NetworkPlan plan, LaneJob job, string way)
    {
        MapStagePlan? first = plan.MapStages.Count > 0 ? plan.MapStages[0] : null;
        code.Line();
        code.Line($"/// <summary>The samples of one lane, {way}.</summary>");
        code.Block($"private static void {job.Name}(void* context, int lane, int worker)", () =>
        {
            code.Line("BatchStep* step = (BatchStep*)context;");
            if (plan.MapStages.Any(stage => stage.Stage.IsTrained))
                code.Line("float* scratch = step->Worker(worker);");
            WriteSamples(code, plan, job.Calls, () =>
            {
                string target = first is null ? "row" : RegisterTile.At("sample", first.Input.Interior);
                if (job.IsFirst)
                    code.Line($"CopyImage(step->Images + index * {ImageFloats(plan)}L, {target});");
                WriteCalls(code, job);
            });
        });
    }

    private static void WriteBackwardLane(CodeWriter code, NetworkPlan plan, LaneJob job)
    {
        code.Line();
        code.Line(job.IsFirst
            ? "/// <summary>The samples of one lane, from the first dense layer's input gradient to the lane's sums of weight gradients.</summary>"
            : "/// <summary>The samples of one lane, further on the way back.</summary>");
        code.Block($"private static void {job.Name}(void* context, int lane, int worker)", () =>
        {
            code.Line("BatchStep* step = (BatchStep*)context;");
            code.Line("float* scratch = step->Worker(worker);");
            code.Line($"float* gradients = step->Lanes + lane * {plan.Memory.ShardParameters}L;");
            if (job.IsFirst)
                code.Line($"new Span<float>(gradients, {plan.Memory.ShardParameters}).Clear();");
            WriteSamples(code, plan, job.Calls, () =>
            {
                WriteRowGradient(code, plan);
                WriteCalls(code, job);
            });
        });
    }

    private static void WriteCalls(CodeWriter code, LaneJob job)
    {
        foreach (SampleCall call in job.Calls)
            code.Line(call.Code);
    }

    /// <summary>
    /// A loop over the lane's samples, each with its block of maps and its row, between what the calls need before and after it; nothing
    /// may follow. A lane without samples returns: a step's first job has cleared its gradients, a kernel that runs by itself leaves them.
    /// </summary>
    public static void WriteSamples(CodeWriter code, NetworkPlan plan, IReadOnlyList<SampleCall> calls, Action body)
    {
        string[] begins = [.. calls.Select(call => call.ShardBegin).OfType<string>()];
        string[] ends = [.. calls.Select(call => call.ShardEnd).OfType<string>()];
        if (begins.Length + ends.Length > 0)
        {
            code.Line("if (BatchShard.IsEmpty(lane, step->Count))");
            code.Line("    return;");
        }

        foreach (string begin in begins)
            code.Line(begin);
        WriteLoop(code, plan, body);
        foreach (string end in ends)
            code.Line(end);
    }

    private static void WriteLoop(CodeWriter code, NetworkPlan plan, Action body)
    {
        BatchMatrix row = plan.BatchStages[0].Input;
        code.Line("int end = BatchShard.Start(lane + 1, step->Count);");
        code.Block("for (int index = BatchShard.Start(lane, step->Count); index < end; index++)", () =>
        {
            if (plan.MapStages.Count > 0)
                code.Line($"float* sample = step->Samples + index * {plan.Memory.Sample}L;");
            code.Line($"float* row = step->Row({row.Place}) + index * {row.Stride}L;");
            body();
        });
    }

    /// <summary>The sample's row of the first dense layer's input gradient.</summary>
    public static void WriteRowGradient(CodeWriter code, NetworkPlan plan)
    {
        BatchMatrix gradient = plan.BatchStages[0].InputGradient;
        code.Line($"float* rowGradient = step->Row({gradient.Place}) + index * {gradient.Stride}L;");
    }

    private static int ImageFloats(NetworkPlan plan) => plan.Spec.Input.Height * plan.Spec.Input.Width * plan.Spec.Input.Channels;

    private static void WriteCopyImage(CodeWriter code, NetworkPlan plan)
    {
        InputSpec input = plan.Spec.Input;
        int rowFloats = input.Width * input.Channels;
        MapPlan map = plan.MapStages.Count > 0 ? plan.MapStages[0].Input
            : new MapPlan(null, null, input.Height, input.Width, input.Channels, Border: 0, PixelStride: input.Channels);
        code.Line();
        code.Line("/// <summary>An image into the map that the first stage reads.</summary>");
        code.Block("private static void CopyImage(float* image, float* map)", () =>
        {
            if (map.PixelStride == input.Channels)
            {
                code.Loop("row", input.Height, () => code.Line($"new ReadOnlySpan<float>(image, {rowFloats}).CopyTo(new Span<float>(map, {rowFloats}));"),
                    $"image += {rowFloats}", $"map += {map.RowStride}");
                return;
            }

            code.Loop("row", input.Height, () =>
                code.Loop("column", input.Width, () =>
                    code.Loop("channel", input.Channels, () => code.Line($"map[column * {map.PixelStride} + channel] = *image++;"))),
                $"map += {map.RowStride}");
        });
    }
}
