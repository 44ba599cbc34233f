using Galaxy.Generators.Plan;

namespace Galaxy.Generators.Emit;

/// <summary>Writes a dense layer forward, a panel of units for the whole batch at a time.</summary>
internal static class DenseForwardEmitter
{
    private const int MostRows = 8;

    public static KernelFile Emit(KernelContext context, DenseStagePlan stage) =>
        KernelFile.Of(context, $"{stage.Name}.Forward", DenseHeader.Forward(stage, context.Target), code => new Writer(code, stage, context.Target).Write());

    /// <summary>Rows of the largest tile: a narrow panel leaves registers for more, but not every size is worth a method.</summary>
    public static int LargestTile(int width, Target target) => Math.Min(target.TileRows(width), MostRows);

    private sealed class Writer(CodeWriter code, DenseStagePlan stage, Target target)
    {
        private readonly string _name = $"{stage.Name}Forward";

        public void Write()
        {
            code.Line();
            KernelMethod.Write(code, PanelItems.Words(stage, "the samples"), _name, "void* context, int item, int worker", () =>
            {
                code.Line("BatchStep* step = (BatchStep*)context;");
                code.Line($"float* input = step->Row({stage.Input.Offset});");
                PanelItems.Write(code, stage, target, WritePanel);
            });
            foreach ((int width, Target vectors) in PanelItems.Widths(stage, target))
            {
                WriteTiles(width, vectors);
                for (int rows = LargestTile(width, vectors); rows > 0; rows--)
                    WriteTile(rows, width, vectors);
            }
        }

        private string Samples => PanelItems.InLanes(stage) ? "count" : "step->Count";

        private void WritePanel(int width, string unit, Target vectors)
        {
            code.Line($"float* weights = step->Parameters + {stage.Weights.Offset} + {unit} * {stage.Weights.Rows};");
            code.Line($"float* bias = step->Parameters + {stage.Bias} + {unit};");
            code.Line($"float* output = step->Row({stage.Product.Offset}) + {unit};");
            if (PanelItems.InLanes(stage))
            {
                code.Line("int start = Lane.Start(lane, step->Count), count = Lane.Start(lane + 1, step->Count) - start;");
                code.Line("if (count == 0)");
                code.Line("    return;");
                code.Line($"input += start * {stage.Input.Stride}L;");
                code.Line($"output += start * {stage.Product.Stride}L;");
            }

            WriteOutputs(width, vector => $"Load({RegisterTile.At("bias", vector)})");
            foreach (TileRun chunks in InputBlocks.Chunks(stage.Input.Columns, width, vectors))
            {
                code.Block($"for (int first = {chunks.Start}; first < {chunks.Start + chunks.Count * chunks.Rows}; first += {chunks.Rows})", () =>
                    code.Line($"{TilesName(width, vectors)}({Samples}, {chunks.Rows}, input + first, weights + first * {RowFloats(width)}, output);"));
            }

            if (stage is { Norm: null, Activation: { } activation })
                WriteOutputs(width, vector => ActivationCode.Forward(activation, $"Load({RegisterTile.At("outputs", vector)})"));
        }

        /// <summary>Writes every sample's outputs in the panel.</summary>
        private void WriteOutputs(int width, Func<int, string> value) =>
            code.Block($"for (float* outputs = output; outputs < output + {Samples} * {stage.Product.Stride}L; outputs += {stage.Product.Stride})", () =>
            {
                for (int vector = 0; vector < width; vector += target.VectorFloats)
                    code.Line($"{value(vector)}.Store({RegisterTile.At("outputs", vector)});");
            });

        /// <summary>
        /// A batch of any size is cut evenly, so that no tile is left with too few sums to hide a multiply-add's latency. A single tile goes
        /// straight through the weights, which the processor foresees better by itself.
        /// </summary>
        private void WriteTiles(int width, Target vectors)
        {
            int largest = LargestTile(width, vectors);
            code.Line();
            KernelMethod.Write(code, $"Adds the products of some inputs to {width} units, for all samples.", TilesName(width, vectors),
                "int count, int inputs, float* input, float* weights, float* output", () =>
                {
                    code.Line($"int tiles = (count + {largest - 1}) / {largest};");
                    code.Line($"int share = (inputs + tiles - 1) / tiles * {RowFloats(width)};");
                    code.Line($"float* next = weights + inputs * {RowFloats(width)};");
                    code.Block("for (int tile = 0, sample = 0; tile < tiles; tile++)", () =>
                    {
                        code.Block("if (tiles > 1)", () =>
                        {
                            for (int panel = 0; panel * target.PanelWidth < width; panel++)
                                code.Line($"Prefetch.Floats({RegisterTile.At("next", panel * PanelFloats)} + tile * share, share);");
                        });
                        code.Line("int rows = (int)((tile + 1L) * count / tiles) - sample;");
                        code.Block("switch (rows)", () =>
                        {
                            for (int rows = 1; rows <= largest; rows++)
                                code.Line($"case {rows}: {TileName(rows, width, vectors)}(inputs, input, weights, output); break;");
                        });
                        code.Line($"sample += rows; input += rows * {stage.Input.Stride}; output += rows * {stage.Product.Stride};");
                    });
                });
        }

        /// <summary>Floats from an input's weights in a panel to the next input's.</summary>
        private int RowFloats(int width) => Math.Min(width, target.PanelWidth);

        /// <summary>Floats from a full panel to the next.</summary>
        private int PanelFloats => stage.Weights.Rows * target.PanelWidth;

        private string TilesName(int width, Target vectors) => $"{_name}{vectors.Part}Tiles{width}";

        private string TileName(int rows, int width, Target vectors) => $"{_name}{vectors.Part}Tile{rows}x{width}";

        private void WriteTile(int rows, int width, Target vectors)
        {
            code.Line();
            KernelMethod.Write(code, $"{KernelFile.Count(rows, "sample")} by {width} units.", TileName(rows, width, vectors),
                "int inputs, float* input, float* weights, float* output", () =>
                {
                    RegisterTile sums = new(code, 'y', 'w', rows, width, vectors);
                    sums.BeginAt("output", stage.Product.Stride);
                    sums.DeclareOperands();
                    code.Loop("k", "inputs", () => sums.Add(VectorAt, "input", row => row * stage.Input.Stride),
                        "input++", $"weights += {RowFloats(width)}");
                    sums.Store("output", stage.Product.Stride);
                });

            string VectorAt(int index)
            {
                int floats = width / vectors.Vectors(width);
                return RegisterTile.At("weights", width > target.PanelWidth ? index * PanelFloats : index * floats);
            }
        }
    }
}
