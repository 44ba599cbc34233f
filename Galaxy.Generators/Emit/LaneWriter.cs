using Galaxy.Generators.Plan;
using Galaxy.Generators.Spec;

namespace Galaxy.Generators.Emit;

/// <summary>Writes what a lane does with each of its samples: the stages on maps, forward and backward.</summary>
internal static class LaneWriter
{
    public static void Write(CodeWriter code, NetworkPlan plan)
    {
        WriteForwardLane(code, plan);
        if (plan.Memory.ConvParameters > 0)
            WriteBackwardLane(code, plan);
        WriteCopyImage(code, plan);
    }

    private static void WriteForwardLane(CodeWriter code, NetworkPlan plan)
    {
        MapStagePlan? first = plan.MapStages.FirstOrDefault();
        code.Line();
        code.Line("/// <summary>The samples of one lane, from image to the first dense layer's row.</summary>");
        code.Block("private static void ForwardLane(void* context, int lane, int worker)", () =>
        {
            code.Line("BatchStep* step = (BatchStep*)context;");
            if (plan.Stages.OfType<ConvStagePlan>().Any())
                code.Line("float* scratch = step->Worker(worker);");
            WriteSamples(code, plan, () =>
            {
                string target = first is null ? "row" : RegisterTile.At("sample", first.Input.Interior);
                code.Line($"CopyImage(step->Images + index * {ImageFloats(plan)}L, {target});");
                foreach (MapStagePlan stage in plan.MapStages)
                    code.Line(MapCalls.Forward(stage, Next(plan, stage)).Code);
            });
        });
    }

    private static void WriteBackwardLane(CodeWriter code, NetworkPlan plan)
    {
        code.Line();
        code.Line("/// <summary>The samples of one lane, from the first dense layer's input gradient to the lane's sums of weight gradients.</summary>");
        code.Block("private static void BackwardLane(void* context, int lane, int worker)", () =>
        {
            code.Line("BatchStep* step = (BatchStep*)context;");
            code.Line("float* scratch = step->Worker(worker);");
            code.Line($"float* gradients = step->Lanes + lane * {plan.Memory.ConvParameters}L;");
            code.Line($"new Span<float>(gradients, {plan.Memory.ConvParameters}).Clear();");
            WriteWinogradSums(plan, (_, winograd) => code.Line($"new Span<float>({RegisterTile.At("scratch", winograd.Sums)}, {winograd.SumFloats}).Clear();"));
            WriteSamples(code, plan, () =>
            {
                WriteRowGradient(code, plan);
                foreach (MapStagePlan stage in plan.MapStages.Reverse())
                {
                    foreach (MapCall call in MapCalls.Backward(stage, Next(plan, stage), NextGradient(plan, stage)))
                        code.Line(call.Code);
                }
            });
            WriteWinogradSums(plan, (conv, winograd) => code.Line(
                $"{conv.Name}WeightGradientFilters({RegisterTile.At("scratch", winograd.Sums)}, {RegisterTile.At("gradients", conv.Weights.Offset)});"));
        });
    }

    /// <summary>Sums of Winograd's filtering are a worker's until the lane's end.</summary>
    private static void WriteWinogradSums(NetworkPlan plan, Action<ConvStagePlan, WinogradWeightPlan> write)
    {
        foreach (ConvStagePlan conv in plan.MapStages.OfType<ConvStagePlan>())
        {
            if (conv.WinogradWeightGradient is { } winograd)
                write(conv, winograd);
        }
    }

    /// <summary>A loop over the lane's samples, each with its block of maps and its row.</summary>
    public static void WriteSamples(CodeWriter code, NetworkPlan plan, Action body)
    {
        RowsPlan row = plan.DenseStages.First().Input;
        code.Line("int end = Lane.Start(lane + 1, step->Count);");
        code.Block("for (int index = Lane.Start(lane, step->Count); index < end; index++)", () =>
        {
            if (plan.MapStages.Any())
                code.Line($"float* sample = step->Samples + index * {plan.Memory.Sample}L;");
            code.Line($"float* row = step->Row({row.Offset}) + index * {row.Stride}L;");
            body();
        });
    }

    /// <summary>The sample's row of the first dense layer's input gradient.</summary>
    public static void WriteRowGradient(CodeWriter code, NetworkPlan plan)
    {
        RowsPlan gradient = plan.DenseStages.First().InputGradient;
        code.Line($"float* rowGradient = step->Row({gradient.Offset}) + index * {gradient.Stride}L;");
    }

    public static string Next(NetworkPlan plan, MapStagePlan stage) => IsLast(plan, stage) ? "row" : "sample";

    public static string NextGradient(NetworkPlan plan, MapStagePlan stage) => IsLast(plan, stage) ? "rowGradient" : "scratch";

    private static bool IsLast(NetworkPlan plan, MapStagePlan stage) => ReferenceEquals(plan.MapStages.Last(), stage);

    private static int ImageFloats(NetworkPlan plan) => plan.Input.Height * plan.Input.Width * plan.Input.Channels;

    private static void WriteCopyImage(CodeWriter code, NetworkPlan plan)
    {
        InputSpec input = plan.Input;
        int rowFloats = input.Width * input.Channels;
        MapPlan map = plan.MapStages.FirstOrDefault()?.Input
            ?? new MapPlan(0, input.Height, input.Width, input.Channels, Border: 0, PixelStride: input.Channels);
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
