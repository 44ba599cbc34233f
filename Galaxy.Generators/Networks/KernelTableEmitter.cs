using Galaxy.Generators.CSharp;
using Galaxy.Generators.Layers;

namespace Galaxy.Generators.Networks;

/// <summary>Writes a table of a network's kernels and the way to run each by itself, so that each can be timed.</summary>
internal static class KernelTableEmitter
{
    public static KernelFile Emit(NetworkPlan plan) => KernelFile.Of(
        plan.Context, "Kernels", [$"{plan.Name}, from {plan.Spec.FileName}: each kernel by itself, to be timed."], "unsafe partial class", code =>
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
            code.Line($"float* gradients = step->Lanes + lane * {plan.Memory.ShardParameters}L;");
            SampleCall call = row.Call!;
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
            yield return Row.Of(stage, stage.Forward(LaneJobs.Next(plan, stage)));
            foreach (SampleCall call in stage.DiffersInTraining ? LaneJobs.TrainingForward(plan, stage).Where(call => call.Pass != "forward") : [])
                yield return Row.Of(stage, call);
        }

        foreach (BatchStagePlan stage in plan.BatchStages)
        {
            foreach (BatchCall call in stage.TrainingForward)
                yield return Row.Of(stage, call);
        }

        foreach (BatchStagePlan stage in plan.BatchStages.Reverse())
        {
            foreach (BatchCall call in stage.Backward)
                yield return Row.Of(stage, call);
        }

        foreach (MapStagePlan stage in plan.MapStages.Reverse())
        {
            foreach (SampleCall call in LaneJobs.Backward(plan, stage))
                yield return Row.Of(stage, call);
        }

        if (plan.Memory.ShardParameters > 0)
            yield return Row.ShardSum(plan.Memory.ShardParameters);
    }

    /// <param name="Job">The method that the workers run.</param>
    /// <param name="Statement">Runs it.</param>
    /// <param name="Call">What the method does with each sample; null if it is one of the network's own jobs.</param>
    private sealed record Row(string Layer, string Pass, long Flops, long SampleBytes, long WeightBytes, string Job, string Statement, SampleCall? Call)
    {
        public static Row Of(MapStagePlan stage, SampleCall call)
        {
            string job = $"{stage.Name}{KernelName.Pascal(call.Pass)}Lane";
            return new(stage.Name, call.Pass, call.Flops, Bytes(call.SampleFloats), Bytes(call.WeightFloats), job, Run(job, "BatchShard.Count"), call);
        }

        public static Row Of(BatchStagePlan stage, BatchCall call)
        {
            string job = $"{stage.Name}{KernelName.Pascal(call.Pass)}{(call.HandsGradientsOn ? "<StoredGradients>" : "")}";
            return new(stage.Name, call.Pass, call.Flops, Bytes(call.RowFloats), Bytes(call.WeightFloats), job, Run(job, call.Tasks), Call: null);
        }

        /// <summary>The convolutions' gradients of eight lanes, read, and their sum, written.</summary>
        public static Row ShardSum(int floats) => new(
            "Lanes", "sum", 0, 0, Bytes((8 + 1) * floats), "", $"ShardSum.Add(step->Lanes, {floats}, step->Gradients);", Call: null);

        private static string Run(string job, string items) => $"workers.Run(&{job}, step, {items});";

        private static long Bytes(int floats) => (long)floats * sizeof(float);
    }
}
