using Galaxy.Generators.CSharp;
using Galaxy.Generators.Layers;
using Galaxy.Generators.Layers.BatchNorm;
using Galaxy.Generators.Layers.Dense;

namespace Galaxy.Generators.Networks;

/// <summary>Writes a table of a network's kernels and the way to run each by itself, so that each can be timed.</summary>
internal static class KernelTableEmitter
{
    public static KernelFile Emit(NetworkPlan plan) => KernelFile.Of(
        plan.Context, "Kernels", [$"{plan.Name}, from {plan.FileName}: each kernel by itself, to be timed."], "unsafe partial class", code =>
        {
            Row[] rows = [.. Rows(plan)];
            WriteTable(code, rows);
            WriteRun(code, rows);
            foreach (Row row in rows.Where(row => row.Call is not null))
                WriteLane(code, plan, row);
        },
        "global::System", "global::System.Collections.Immutable");

    private static void WriteTable(CodeWriter code, Row[] rows)
    {
        code.Line("public static ImmutableArray<KernelInfo> Kernels { get; } =");
        code.Line("[");
        foreach (Row row in rows)
            code.Line($"    new({Literal.Of(row.Layer)}, {Literal.Of(row.Pass)}, {row.Flops}, {row.SampleBytes}, {row.WeightBytes}){Saving(row)},");
        code.Line("];");
    }

    private static string Saving(Row row) => row.Call is { Saving: > 1 } call ? $" {{ Saving = {Literal.Of(call.Saving)} }}" : "";

    private static void WriteRun(CodeWriter code, Row[] rows)
    {
        code.Line();
        code.Block("public static void RunKernel(int kernel, Workspace workspace, FloatMemory parameters, FloatMemory gradients, int count)", () =>
        {
            code.Line("BatchGuard.Memory(Info, workspace, parameters, gradients, count);");
            code.Line("Workers workers = workspace.Workers;");
            code.Line("BatchStep begun = BatchStep.Begin(workspace, parameters, null, count);");
            code.Line("BatchStep* step = &begun;");
            code.Line("step->Gradients = gradients.Pointer;");
            code.Block("switch (kernel)", () =>
            {
                for (int index = 0; index < rows.Length; index++)
                    WriteCase(code, index, rows[index]);
                code.Line("default: throw new ArgumentOutOfRangeException(nameof(kernel));");
            });
            NetworkEmitter.WriteKeepAlive(code, "workspace", "parameters", "gradients");
        });
    }

    private static void WriteCase(CodeWriter code, int index, Row row)
    {
        string[] statements = [.. row.Call?.Before ?? [], row.Statement, .. row.Call?.Then is { } then ? [then] : Array.Empty<string>()];
        code.Line($"case {index}: {string.Join(" ", statements)} break;");
    }

    private static void WriteLane(CodeWriter code, NetworkPlan plan, Row row)
    {
        code.Line();
        code.Block($"private static void {row.Job}(void* context, int lane, int worker)", () =>
        {
            code.Line("BatchStep* step = (BatchStep*)context;");
            code.Line("float* scratch = step->Worker(worker);");
            code.Line($"float* gradients = step->Lanes + lane * {plan.Memory.ConvParameters}L;");
            MapCall call = row.Call!;
            LaneWriter.WriteSamples(code, plan, [call], () =>
            {
                LaneWriter.WriteRowGradient(code, plan);
                code.Line(call.Code);
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
            int units = dense.Weights.PaddedOutputs;
            yield return Row.Of(dense, "forward", PanelItems.Count(dense), dense.Input.Columns + units, dense.Flops);
            if (dense.Norm is not null)
                yield return Row.Of(dense, "normalise", $"{DenseNormEmitter.Items(dense)}", 2 * units);
            if (dense.Dropouts.Count > 0)
                yield return Row.Of(dense, "dropout", "BatchShard.Count", 2 * units);
        }

        foreach (DenseStagePlan dense in plan.DenseStages.Reverse())
        {
            int units = dense.Weights.PaddedOutputs;
            if (dense.Dropouts.Count > 0)
                yield return Row.Of(dense, "dropout gradient", "BatchShard.Count", 2 * units);
            yield return Row.Of(dense, "output gradient", $"{DenseOutputGradientEmitter.Items(dense)}", 4 * units);
            if (dense.NeedsInputGradient)
                yield return Row.Of(dense, "input gradient", $"{DenseInputGradientEmitter.Items(dense)}", dense.Input.Columns + units, dense.Flops);
            yield return Row.Of(dense, "weight gradient", PanelItems.Count(dense), dense.Input.Columns + units, dense.Flops, "<StoredGradients>");
        }

        foreach (MapStagePlan stage in plan.MapStages.Reverse())
        {
            foreach (MapCall call in MapCalls.Backward(stage, LaneJobs.Next(plan, stage), LaneJobs.NextGradient(plan, stage)))
                yield return Row.Of(stage, call);
        }

        if (plan.Memory.ConvParameters > 0)
            yield return Row.ShardSum(plan.Memory.ConvParameters);
    }

    /// <param name="Job">The method that the workers run.</param>
    /// <param name="Statement">Runs it.</param>
    /// <param name="Call">What the method does with each sample; null if it is one of the network's own jobs.</param>
    private sealed record Row(string Layer, string Pass, long Flops, long SampleBytes, long WeightBytes, string Job, string Statement, MapCall? Call)
    {
        public static Row Of(MapStagePlan stage, MapCall call)
        {
            string job = $"{stage.Name}{Pascal(call.Pass)}Lane";
            return new(stage.Name, call.Pass, call.Flops, Bytes(call.SampleFloats), Bytes(call.WeightFloats), job, Run(job, "BatchShard.Count"), call);
        }

        /// <param name="floats">Floats of the rows that it touches, for one sample.</param>
        public static Row Of(DenseStagePlan dense, string pass, string items, int floats, long flops = 0, string typeArgument = "")
        {
            string job = $"{dense.Name}{Pascal(pass)}{typeArgument}";
            return new(dense.Name, pass, flops, Bytes(floats), flops == 0 ? 0 : Bytes(dense.Weights.Floats), job, Run(job, items), Call: null);
        }

        /// <summary>The convolutions' gradients of eight lanes, read, and their sum, written.</summary>
        public static Row ShardSum(int floats) => new(
            "Lanes", "sum", 0, 0, Bytes((8 + 1) * floats), "", $"ShardSum.Add(step->Lanes, {floats}, step->Gradients);", Call: null);

        private static string Run(string job, string items) => $"workers.Run(&{job}, step, {items});";

        private static long Bytes(int floats) => (long)floats * sizeof(float);

        private static string Pascal(string pass) =>
            string.Concat(pass.Split(' ').Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
    }
}
