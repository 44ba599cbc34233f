using Galaxy.Generators.Plan;

namespace Galaxy.Generators.Emit;

/// <summary>Writes a table of a network's kernels and the way to run each by itself, so that each can be timed.</summary>
internal static class KernelTableEmitter
{
    public static KernelFile Emit(NetworkPlan plan)
    {
        Row[] rows = [.. Rows(plan)];
        CodeWriter code = SourceFile.Begin(
            [$"{plan.Name}, from {plan.FileName}: each kernel by itself, to be timed."], ["System", "System.Collections.Immutable"], "Galaxy.Kernels.Networks");
        code.Block($"unsafe partial struct {plan.Name}", () =>
        {
            WriteTable(code, rows);
            WriteRun(code, rows);
            foreach (Row row in rows.Where(row => row.Call is not null))
                WriteLane(code, plan, row);
        });
        return new KernelFile($"{plan.Name}.Kernels.g.cs", code.ToString());
    }

    private static void WriteTable(CodeWriter code, Row[] rows)
    {
        code.Line("public static ImmutableArray<KernelInfo> Kernels { get; } =");
        code.Line("[");
        foreach (Row row in rows)
            code.Line($"    new({Literal.Of(row.Layer)}, {Literal.Of(row.Pass)}, {row.Flops}, {row.SampleBytes}, {row.WeightBytes}),");
        code.Line("];");
    }

    private static void WriteRun(CodeWriter code, Row[] rows)
    {
        code.Line();
        code.Block("public static void RunKernel(int kernel, Workspace workspace, FloatMemory parameters, FloatMemory gradients, int count)", () =>
        {
            code.Line("BatchGuard.Memory(Info, workspace, parameters, gradients, count);");
            code.Line("BatchStep step = BatchStep.Begin(workspace, parameters, null, count);");
            code.Line("step.Gradients = gradients.Pointer;");
            code.Block("switch (kernel)", () =>
            {
                for (int index = 0; index < rows.Length; index++)
                    code.Line($"case {index}: workspace.Workers.Run(&{rows[index].Job}, &step, {rows[index].Items}); break;");
                code.Line("default: throw new ArgumentOutOfRangeException(nameof(kernel));");
            });
            NetworkEmitter.WriteKeepAlive(code, "workspace", "parameters", "gradients");
        });
    }

    private static void WriteLane(CodeWriter code, NetworkPlan plan, Row row)
    {
        code.Line();
        code.Block($"private static void {row.Job}(void* context, int lane, int worker)", () =>
        {
            code.Line("BatchStep* step = (BatchStep*)context;");
            code.Line("float* scratch = step->Worker(worker);");
            code.Line($"float* gradients = step->Lanes + lane * {plan.Memory.ConvParameters}L;");
            LaneWriter.WriteSamples(code, plan, () =>
            {
                LaneWriter.WriteRowGradient(code, plan);
                code.Line(row.Call!);
            });
        });
    }

    private static IEnumerable<Row> Rows(NetworkPlan plan)
    {
        foreach (MapStagePlan stage in plan.MapStages)
        {
            string next = LaneJobs.Next(plan, stage);
            yield return Row.Of(stage, MapCalls.Forward(stage, next));
            foreach (MapCall call in LaneJobs.DiffersInTraining(stage) ? MapCalls.TrainingForward(stage, next).Where(call => call.Pass != "forward") : [])
                yield return Row.Of(stage, call);
        }

        foreach (DenseStagePlan dense in plan.DenseStages)
        {
            yield return Row.Of(dense, "forward", PanelItems.Count(dense), dense.Flops);
            if (dense.Norm is not null)
                yield return Row.Of(dense, "normalise", $"{DenseNormEmitter.Items(dense)}", flops: 0);
            if (dense.Dropouts.Count > 0)
                yield return Row.Of(dense, "dropout", "Lane.Count", flops: 0);
        }

        foreach (DenseStagePlan dense in plan.DenseStages.Reverse())
        {
            if (dense.Dropouts.Count > 0)
                yield return Row.Of(dense, "dropout gradient", "Lane.Count", flops: 0);
            yield return Row.Of(dense, "output gradient", $"{DenseOutputGradientEmitter.Items(dense, plan.Target)}", flops: 0);
            if (dense.NeedsInputGradient)
                yield return Row.Of(dense, "input gradient", $"{DenseInputGradientEmitter.Items(dense)}", dense.Flops);
            yield return Row.Of(dense, "weight gradient", PanelItems.Count(dense), dense.Flops, "<StoredGradients>");
        }

        foreach (MapStagePlan stage in plan.MapStages.Reverse())
        {
            foreach (MapCall call in MapCalls.Backward(stage, LaneJobs.Next(plan, stage), LaneJobs.NextGradient(plan, stage)))
                yield return Row.Of(stage, call);
        }
    }

    /// <param name="Job">The method that <c>Workers</c> runs.</param>
    /// <param name="Call">What it does with each sample; null if it is one of the network's own jobs.</param>
    private sealed record Row(string Layer, string Pass, long Flops, long SampleBytes, long WeightBytes, string Job, string Items, string? Call)
    {
        public static Row Of(MapStagePlan stage, MapCall call) => new(
            stage.Name, call.Pass, call.Flops, (long)call.SampleFloats * sizeof(float), (long)call.WeightFloats * sizeof(float),
            $"{stage.Name}{Pascal(call.Pass)}Lane", "Lane.Count", call.Code);

        public static Row Of(DenseStagePlan dense, string pass, string items, long flops, string typeArgument = "") => new(
            dense.Name, pass, flops, (long)(dense.Input.Columns + dense.Output.Columns) * sizeof(float),
            flops == 0 ? 0 : (long)dense.Weights.Floats * sizeof(float), $"{dense.Name}{Pascal(pass)}{typeArgument}", items, Call: null);

        private static string Pascal(string pass) =>
            string.Concat(pass.Split(' ').Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
    }
}
