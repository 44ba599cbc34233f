using Galaxy.Generators.CSharp;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Dense;

/// <summary>
/// Writes a dense layer's input gradient. Its vectors run over samples, not inputs, so that the weights are read in place and
/// need no transposed copy.
/// </summary>
internal static class DenseInputGradientKernel
{
    public static KernelFile Emit(KernelContext context, DenseStagePlan stage) =>
        KernelFile.Of(
            context, $"{stage.Name}.InputGradient", DenseHeader.InputGradient(stage, context.Target),
            code => new Writer(code, stage, context.Target).Write());

    /// <summary>Blocks of inputs: the kernel's tasks.</summary>
    public static int Tasks(DenseStagePlan stage) => stage.InputBlocks.Blocks + (stage.InputBlocks.RestRows > 0 ? 1 : 0);

    private sealed class Writer(CodeWriter code, DenseStagePlan stage, Target target)
    {
        private readonly InputBlocksPlan _blocks = stage.InputBlocks;

        private string Together =>
            _blocks.TogetherForFew > 1 ? $"; with few samples, one task computes {_blocks.TogetherForFew} blocks" : "";

        public void Write()
        {
            WriteJob();
            new FewSamplesWriter(code, stage, target).Write();
            new InputBlockWriter(code, stage, target).Write();
        }

        private void WriteJob()
        {
            code.Line();
            string summary = $"One block of inputs, for {_blocks.Samples(target)} samples at a time{Together}.";
            KernelMethod.WriteBatchKernel(code, summary, $"{stage.Name}InputGradient", () =>
            {
                code.Line($"float* sums = {RegisterTile.At("step->Worker(worker)", _blocks.Scratch)};");
                code.Line($"int first = task * {_blocks.BlockRows};");
                code.Block($"for (int sample = 0; sample < step->Count; sample += {_blocks.Samples(target)})", WriteChoice);
            });
        }

        private void WriteChoice()
        {
            code.Block($"if (step->Count - sample <= {target.VectorFloats})", () =>
            {
                if (_blocks.TogetherForFew > 1)
                {
                    code.Line($"if (task % {_blocks.TogetherForFew} != 0)");
                    code.Line("    return;");
                }

                code.Line($"{FewSamplesWriter.Name(stage)}(step, first, sample, step->Count - sample);");
            });
            for (int size = 0; size < _blocks.Sizes.Count; size++)
            {
                code.Line(size == _blocks.Sizes.Count - 1 ? "else" : $"else if (task < {_blocks.Blocks})");
                code.Line($"    {InputBlockWriter.Name(stage, _blocks.Sizes[size], target)}(step, first, sample, sums);");
            }
        }
    }
}
