using Galaxy.Generators.CSharp;
using Galaxy.Generators.Language;
using Galaxy.Generators.Layers.Activations;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Dense;

/// <summary>Writes a dense layer forward, a panel of units for the whole batch at a time.</summary>
internal static class DenseForwardKernel
{
    public static KernelFile Emit(KernelContext context, DenseStagePlan stage) =>
        KernelFile.Of(
            context, $"{stage.Name}.Forward", DenseHeader.Forward(stage, context.Target),
            code => new Writer(code, stage, context.Target).Write());

    private sealed class Writer(CodeWriter code, DenseStagePlan stage, Target target)
    {
        private readonly VectorCode _vectors = VectorCode.Of(target);
        private readonly DenseForwardTileWriter _tiles = new(code, stage);

        public void Write()
        {
            code.Line();
            KernelMethod.WriteBatchKernel(code, DenseTasks.Words(stage, "the samples"), $"{stage.Name}Forward", () =>
            {
                code.Line($"float* input = step->Row({stage.Input.Place});");
                DenseTasks.Write(code, stage, target, WritePanel);
            });
            foreach (UnitTile units in DenseTasks.Tiles(stage, target))
                _tiles.Write(units);
        }

        private string Samples => DenseTasks.InShards(stage) ? "count" : "step->Count";

        private void WritePanel(UnitTile units, string unit)
        {
            code.Line($"float* weights = step->Parameters + {stage.Weights.Place} + {unit} * {stage.Weights.Rows};");
            code.Line($"float* bias = step->Parameters + {stage.Bias} + {unit};");
            code.Line($"float* output = step->Row({stage.Product.Place}) + {unit};");
            if (DenseTasks.InShards(stage))
            {
                code.Line("int start = BatchShard.Start(shard, step->Count), count = BatchShard.Start(shard + 1, step->Count) - start;");
                code.Line("if (count == 0)");
                code.Line("    return;");
                code.Line($"input += start * {stage.Input.Stride}L;");
                code.Line($"output += start * {stage.Product.Stride}L;");
            }

            code.Comment("Every output starts at its bias.");
            WriteOutputs(units, vector => $"Load({RegisterTile.At("bias", vector)})");
            WriteChunks(units);
            if (stage is not { Norm: null, Activation: { } activation })
                return;
            code.Comment("The activation, in place.");
            WriteOutputs(units, vector => activation.Forward($"Load({RegisterTile.At("outputs", vector)})", _vectors));
        }

        /// <summary>
        /// Memory is prefetched in short runs, one before each tile: longer runs would queue, and the tile would wait. So when few
        /// tiles use a chunk, it is a short one. A single tile reads the weights straight through, which the hardware prefetcher handles
        /// better on its own.
        /// </summary>
        private void WriteChunks(UnitTile units)
        {
            int inputs = stage.Input.Columns;
            int rows = DenseForwardTileWriter.Largest(units);
            code.Line($"int tiles = ({Samples} + {rows - 1}) / {rows};");
            code.Line($"int chunk = tiles == 1 ? {inputs} : Math.Min(tiles * {InputBlocks.ShareRows}, {InputBlocks.LongestChunk(inputs, units)});");
            code.Comment("Chunks of inputs, whose weights stay in the first-level cache while all samples use them.");
            code.Block($"for (int first = 0; first < {inputs}; first += chunk)", () =>
            {
                string place = $"input + first, weights + first * {units.PanelWidth}, output";
                code.Line($"{_tiles.Name(units)}({Samples}, tiles, Math.Min(chunk, {inputs} - first), {place});");
            });
        }

        /// <summary>Writes a loop over every sample's outputs in the panel.</summary>
        private void WriteOutputs(UnitTile units, Func<int, string> value)
        {
            string end = $"output + {Samples} * {stage.Product.Stride}L";
            code.Block($"for (float* outputs = output; outputs < {end}; outputs += {stage.Product.Stride})", () =>
            {
                for (int vector = 0; vector < units.Width; vector += target.VectorFloats)
                    code.Line($"{value(vector)}.Store({RegisterTile.At("outputs", vector)});");
            });
        }
    }
}
