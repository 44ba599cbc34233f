using Galaxy.Generators.CSharp;
using Galaxy.Generators.Layers.Activations;
using Galaxy.Generators.Layers.MaxPool2d;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.BatchNorm;

/// <summary>Writes batch norm after a convolution, forward in training: a sample's moments; then scale, shift, pooling and activation.</summary>
internal static class NormForwardKernel
{
    public static KernelFile Emit(KernelContext context, MapStagePlan stage, MapNormPlan norm) =>
        KernelFile.Of(
            context, $"{stage.Name}.Norm", NormHeader.Forward(stage, norm),
            code => new Writer(code, stage, norm, VectorCode.Of(context.Target)).Write());

    private sealed class Writer(CodeWriter code, MapStagePlan stage, MapNormPlan norm, VectorCode vectors)
    {
        private MapPlan Raw => norm.Raw;

        public void Write()
        {
            code.Line();
            norm.Norm.WriteDeclaration(code);
            WriteMoments();
            NormBatchWriter.Write(
                code, norm, "The coefficients that the batch is normalized with, from the moments of all samples.",
                $"{stage.Name}BatchMoments", "Moments");
            WriteNormalize();
        }

        /// <summary>Two passes: squared deviations from the mean lose no digits.</summary>
        private void WriteMoments()
        {
            int pixels = Raw.Height * Raw.Width;
            code.Line();
            KernelMethod.WriteSampleKernel(
                code, $"Mean of each channel over one sample's {pixels} pixels, then the sum of squared deviations from it.",
                $"{stage.Name}Moments", () =>
                {
                    code.Line($"float* sums = {KernelPointer.To(norm.Sums.Place)};");
                    ForEachVector(() =>
                    {
                        code.Line($"float* raw = {KernelPointer.ToOrigin(Raw)} + c;");
                        code.Comment("The mean.");
                        PixelSum.Write(code, "sum", "raw", pixels, Raw.PixelStride, vectors, (sum, value) => $"{sum} += {value}");
                        code.Line($"{vectors.Type} mean = sum / {Literal.Of((float)pixels)};");
                        code.Comment("Squared deviations from it.");
                        code.Line($"{vectors.Type} distance;");
                        PixelSum.Write(code, "squares", "raw", pixels, Raw.PixelStride, vectors, (sum, value) =>
                            $"distance = {value} - mean; {sum} = FusedMultiplyAdd(distance, distance, {sum})");
                        code.Line("mean.Store(sums + c);");
                        code.Line($"squares.Store(sums + {Raw.PixelStride} + c);");
                    });
                });
        }

        private void WriteNormalize()
        {
            code.Line();
            string pooled = norm.Pool is null ? "" : ", the largest of each window and where it was met first";
            KernelMethod.WriteSampleKernel(code, $"All outputs of one sample{pooled}.",
                $"{stage.Name}Normalize", () =>
                {
                    code.Line($"float* coefficients = {KernelPointer.To(norm.Norm.Coefficients)};");
                    code.Line($"float* raw = {KernelPointer.ToOrigin(Raw)};");
                    code.Line($"float* output = {KernelPointer.ToInterior(stage.Output)};");
                    if (norm.Pool is { } pool)
                        code.Line($"{pool.ArgMaxPointer};");
                    code.Loop("Pixels of the stage's output, row by row.", "row", stage.Output.Height, () =>
                        code.Loop("column", stage.Output.Width, () => ForEachVector(WriteOutput)),
                        [$"raw += {Step * Raw.RowStride}", $"output += {stage.Output.RowStride}",
                         .. norm.Pool is null ? Array.Empty<string>() : [$"argMax += {stage.Output.Width * stage.Output.PixelStride}"]]);
                });
        }

        private int Step => norm.Pool?.Stride ?? 1;

        private void WriteOutput()
        {
            code.Line($"{vectors.Type} scale = {NormCoefficients.Row(norm.Norm, "Scale")}, shift = {NormCoefficients.Row(norm.Norm, "Shift")};");
            code.Line($"float* window = raw + column * {Step * Raw.PixelStride} + c;");
            string place = $"column * {stage.Output.PixelStride} + c";
            if (norm.Pool is { } pool)
            {
                code.Line($"{vectors.Type} largest = FusedMultiplyAdd(Load(window), scale, shift){(pool.Size > 1 ? ", value" : "")};");
                code.Line($"{vectors.Integers} position = {vectors.Integers}.Zero;");
                PoolWindow.ForEach(code, pool.Size, pool.Size, Raw, first: 1, (position, offset) =>
                {
                    code.Line($"value = FusedMultiplyAdd(Load({PoolWindow.At("window", offset)}), scale, shift);");
                    MaxPoolRowWriter.WriteTake(code, position, "value");
                });
                code.Line($"ArgMax.Store(position, argMax + {place});");
            }
            else
            {
                code.Line($"{vectors.Type} largest = FusedMultiplyAdd(Load(window), scale, shift);");
            }

            code.Line($"{(norm.Activation is null ? "largest" : norm.Activation.Forward("largest", vectors))}.Store(output + {place});");
        }

        private void ForEachVector(Action body) => code.Block($"for (int c = 0; c < {Raw.PixelStride}; c += {vectors.Count})", body);
    }
}
