using Galaxy.Generators.CSharp;
using Galaxy.Generators.Layers.MaxPool2d;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.BatchNorm;

/// <summary>
/// Writes the backward pass from a stage's output to the convolution's own output: through pooling and activation to the sums over the
/// sample; then, with the batch's sums, through batch norm.
/// </summary>
internal static class NormBackwardKernel
{
    public static KernelFile Emit(KernelContext context, MapStagePlan stage, MapNormPlan norm) =>
        KernelFile.Of(
            context, $"{stage.Name}.OutputGradient", NormHeader.Backward(stage, norm),
            code => new Writer(code, stage, norm, VectorCode.Of(context.Target)).Write());

    private sealed class Writer(CodeWriter code, MapStagePlan stage, MapNormPlan norm, VectorCode vectors)
    {
        private readonly NormBackwardCode _walk = new(code, stage, norm, vectors);

        public void Write()
        {
            new NormGradientSumsWriter(code, stage, norm, vectors).Write();
            NormBatchWriter.Write(
                code, norm, "The gradients of scales and shifts, from the sums of all samples.", $"{stage.Name}BatchGradients", "Gradients");
            WriteOutputGradient();
        }

        private void WriteOutputGradient()
        {
            code.Line();
            KernelMethod.WriteSampleKernel(code, "Gradient of the convolution's output, for one sample.", $"{stage.Name}OutputGradient", () =>
                _walk.ForEachVector(() =>
                {
                    code.Line($"float* coefficients = {KernelPointer.To(norm.Norm.Coefficients)};");
                    code.Line($"{vectors.Type} scale = {NormCoefficients.Row(norm.Norm, "Scale")};");
                    code.Line($"{vectors.Type} slope = {NormCoefficients.Row(norm.Norm, "Slope")};");
                    code.Line($"{vectors.Type} offset = {NormCoefficients.Row(norm.Norm, "Offset")};");
                    code.Line($"float* rawGradient = {KernelPointer.ToInterior(norm.RawGradient)} + c;");
                    _walk.WritePointers();
                    _walk.ForEachPixel(WritePixel, $"rawGradient += {_walk.Step * norm.RawGradient.RowStride}");
                }));
        }

        private void WritePixel()
        {
            int step = _walk.Step * _walk.Pixel;
            code.Line($"{vectors.Type} gradient = scale * Load(maskedGradient + column * {_walk.Pixel});");
            code.Line($"float* window = raw + column * {step};");
            code.Line($"float* target = rawGradient + column * {step};");
            if (norm.Pool is { } pool)
                WriteWindow(pool);
            else
                code.Line("(FusedMultiplyAdd(Load(window), slope, offset) + gradient).Store(target);");
        }

        private void WriteWindow(MaxPoolPlan pool)
        {
            int positions = pool.Size * pool.Size;
            code.Line($"{vectors.Integers} position = ArgMax.Load(argMax + column * {_walk.Pixel});");
            code.Comment("The gradient goes to the position of the largest value; every value contributes to mean and variance.");
            if (positions > PoolWindow.MostUnrolled)
            {
                code.Block($"for (int index = 0; index < {positions}; index++)", () =>
                    WritePosition("index", $"window + {Offset(norm.Raw)}", $"target + {Offset(norm.RawGradient)}"));
                return;
            }

            for (int index = 0; index < positions; index++)
                WritePosition($"{index}", PoolWindow.At("window", Place(index, norm.Raw)), PoolWindow.At("target", Place(index, norm.RawGradient)));

            string Offset(MapPlan map) => $"index / {pool.Size} * {map.RowStride} + index % {pool.Size} * {map.PixelStride}";

            int Place(int index, MapPlan map) => index / pool.Size * map.RowStride + index % pool.Size * map.PixelStride;
        }

        private void WritePosition(string index, string window, string target)
        {
            string share = $"{TakenGradient.At(index, vectors)}";
            code.Line($"(FusedMultiplyAdd(Load({window}), slope, offset) + {share}).Store({target});");
        }
    }
}
