using Galaxy.Generators.Plan;

namespace Galaxy.Generators.Emit;

/// <summary>
/// Writes a dense layer's input gradient. Its vectors run over samples, not inputs, so that the weights are read as they lie and
/// need no transposed copy.
/// </summary>
internal static class DenseInputGradientEmitter
{
    public static KernelFile Emit(KernelContext context, DenseStagePlan stage) =>
        KernelFile.Of(context, $"{stage.Name}.InputGradient", DenseHeader.InputGradient(stage, context.Target), code => new Writer(code, stage, context.Target).Write());

    /// <summary>Blocks of inputs: the items of the job.</summary>
    public static int Items(DenseStagePlan stage) => stage.InputBlocks.Blocks + (stage.InputBlocks.RestRows > 0 ? 1 : 0);

    private sealed class Writer(CodeWriter code, DenseStagePlan stage, Target target)
    {
        private readonly InputBlocksPlan _blocks = stage.InputBlocks;

        public void Write()
        {
            WriteJob();
            foreach (int vectors in (int[])[target.PanelVectors, 1])
            {
                InputBlockWriter writer = new(code, stage, target, vectors);
                foreach (int rows in _blocks.Sizes)
                    writer.WriteBlock(rows);
                foreach (PanelRun panels in stage.Weights.Panels)
                {
                    foreach (int rows in _blocks.Sizes.SelectMany(writer.Cut).Select(run => run.Rows).Distinct())
                        writer.WriteTile(panels, rows);
                }
            }
        }

        private void WriteJob()
        {
            code.Line();
            KernelMethod.Write(code, $"One block of inputs, for {_blocks.Samples(target)} samples at a time.", $"{stage.Name}InputGradient", "void* context, int block, int worker", () =>
            {
                code.Line("BatchStep* step = (BatchStep*)context;");
                code.Line($"float* sums = {RegisterTile.At("step->Worker(worker)", _blocks.Scratch)};");
                code.Block($"for (int sample = 0; sample < step->Count; sample += {_blocks.Samples(target)})", () =>
                {
                    code.Line($"bool fitsOneVector = step->Count - sample <= {target.VectorFloats};");
                    if (_blocks.Sizes.Count == 1)
                        WriteCalls(_blocks.Sizes[0]);
                    else
                        WriteChoice(() => WriteCalls(_blocks.BlockRows), () => WriteCalls(_blocks.RestRows));
                });
            });
        }

        private void WriteChoice(Action whole, Action rest)
        {
            code.Block($"if (block < {_blocks.Blocks})", whole);
            code.Block("else", rest);
        }

        private void WriteCalls(int rows)
        {
            WriteCall("if (fitsOneVector)", rows, vectors: 1);
            WriteCall("else", rows, target.PanelVectors);
        }

        private void WriteCall(string condition, int rows, int vectors)
        {
            code.Line(condition);
            code.Line($"    {InputBlockWriter.Name(stage, rows, vectors, target)}(step, block * {_blocks.BlockRows}, sample, sums);");
        }
    }
}
