using Galaxy.Generators.CSharp;
using Galaxy.Generators.Layers.Activations;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.BatchNorm;

/// <summary>
/// Writes the way back from a stage's output to the convolution's own output: through pooling and activation to sums over the
/// sample; and when the batch's are known, through batch norm.
/// </summary>
internal static class NormGradientEmitter
{
    public static KernelFile Emit(KernelContext context, MapStagePlan stage, MapNormPlan norm) =>
        KernelFile.Of(
            context, $"{stage.Name}.OutputGradient", NormHeader.Backward(stage, norm),
            code => new Writer(code, stage, norm, context.Target).Write());

    private sealed class Writer(CodeWriter code, MapStagePlan stage, MapNormPlan norm, Target target)
    {
        private MapPlan Raw => norm.Raw;

        private int Pixel => stage.Output.PixelStride;

        private int Step => norm.Pool?.Stride ?? 1;

        public void Write()
        {
            WriteSums();
            NormBatchWriter.Write(code, norm, "The gradients of scales and shifts, when all samples' sums are known.", $"{stage.Name}BatchGradients", "Gradients");
            WriteOutputGradient();
        }

        private void WriteSums()
        {
            code.Line();
            KernelMethod.WriteSampleKernel(code, "Sums of the gradients of one sample's normalized values, and of their products with distances from the mean.",
                $"{stage.Name}GradientSums", () =>
                {
                    code.Line($"float* sums = {KernelPointer.To(norm.Sums.Place)};");
                    ForEachVector(() =>
                    {
                        code.Line($"float* coefficients = {KernelPointer.To(norm.Norm.Coefficients)};");
                        code.Line($"Vector256<float> mean = {NormCoefficients.Row(norm.Norm, "Mean")}, sum = Vector256<float>.Zero, product = Vector256<float>.Zero;");
                        if (norm.Activation is not null)
                            code.Line($"float* output = {KernelPointer.ToInterior(stage.Output)} + c;");
                        code.Line($"float* given = {KernelPointer.ToOrigin(stage.OutputGradient)} + c;");
                        code.Line($"float* kept = {KernelPointer.ToOrigin(norm.MaskedGradient)} + c;");
                        WritePointers();
                        code.Loop("Pixels of the stage's output, row by row.", "row", stage.Output.Height, () => code.Loop("column", stage.Output.Width, WriteSum),
                            [.. norm.Activation is null ? Array.Empty<string>() : [$"output += {stage.Output.RowStride}"],
                             $"given += {stage.OutputGradient.RowStride}", .. Steps()]);
                        code.Line("sum.Store(sums + c);");
                        code.Line($"product.Store(sums + {Raw.PixelStride} + c);");
                    });
                });
        }

        private void WriteSum()
        {
            code.Line($"Vector256<float> gradient = Load(given + column * {Pixel});");
            if (norm.Activation is { } activation)
                code.Line($"gradient = {ActivationCode.Backward(activation, $"Load(output + column * {Pixel})", "gradient")};");
            code.Line($"gradient.Store(kept + column * {Pixel});");
            code.Line("sum += gradient;");
            code.Line($"float* window = raw + column * {Step * Pixel};");
            code.Line("Vector256<float> value = Load(window);");
            if (norm.Pool is { } pool)
            {
                code.Line($"Vector256<int> position = ArgMax.Load(argMax + column * {Pixel});");
                code.Comment("The value that the pool took.");
                PoolWindow.ForEach(code, pool.Size, pool.Size, Raw, first: 1, (index, offset) =>
                    code.Line($"value = ConditionalSelect(Vector256.Equals(position, Create({index})).AsSingle(), Load({PoolWindow.At("window", offset)}), value);"));
            }

            code.Line("product = FusedMultiplyAdd(gradient, value - mean, product);");
        }

        private void WriteOutputGradient()
        {
            code.Line();
            KernelMethod.WriteSampleKernel(code, "Gradient of the convolution's output, for one sample.", $"{stage.Name}OutputGradient", () =>
                    ForEachVector(() =>
                    {
                        code.Line($"float* coefficients = {KernelPointer.To(norm.Norm.Coefficients)};");
                        code.Line($"Vector256<float> scale = {NormCoefficients.Row(norm.Norm, "Scale")};");
                        code.Line($"Vector256<float> slope = {NormCoefficients.Row(norm.Norm, "Slope")}, offset = {NormCoefficients.Row(norm.Norm, "Offset")};");
                        code.Line($"float* kept = {KernelPointer.ToOrigin(norm.MaskedGradient)} + c;");
                        code.Line($"float* result = {KernelPointer.ToInterior(norm.RawGradient)} + c;");
                        WritePointers();
                        code.Loop("Pixels of the stage's output, row by row.", "row", stage.Output.Height, () => code.Loop("column", stage.Output.Width, WriteGradient),
                            [$"result += {Step * norm.RawGradient.RowStride}", .. Steps()]);
                    }));
        }

        private void WriteGradient()
        {
            code.Line($"Vector256<float> gradient = scale * Load(kept + column * {Pixel});");
            code.Line($"float* window = raw + column * {Step * Pixel};");
            code.Line($"float* target = result + column * {Step * Pixel};");
            if (norm.Pool is not { } pool)
            {
                code.Line("(FusedMultiplyAdd(Load(window), slope, offset) + gradient).Store(target);");
                return;
            }

            code.Line($"Vector256<int> position = ArgMax.Load(argMax + column * {Pixel});");
            code.Comment("The gradient goes to the position of the largest value; every value has its part in mean and variance.");
            if (pool.Size * pool.Size <= PoolWindow.MostUnrolled)
            {
                for (int index = 0; index < pool.Size * pool.Size; index++)
                    WritePosition($"{index}", PoolWindow.At("window", Place(index, Raw)), PoolWindow.At("target", Place(index, norm.RawGradient)));
                return;
            }

            code.Block($"for (int index = 0; index < {pool.Size * pool.Size}; index++)", () => WritePosition(
                "index",
                $"window + index / {pool.Size} * {Raw.RowStride} + index % {pool.Size} * {Raw.PixelStride}",
                $"target + index / {pool.Size} * {norm.RawGradient.RowStride} + index % {pool.Size} * {norm.RawGradient.PixelStride}"));

            int Place(int index, MapPlan map) => index / pool.Size * map.RowStride + index % pool.Size * map.PixelStride;
        }

        private void WritePosition(string index, string window, string target) => code.Line(
            $"(FusedMultiplyAdd(Load({window}), slope, offset) + (Vector256.Equals(position, Create({index})).AsSingle() & gradient)).Store({target});");

        private void WritePointers()
        {
            code.Line($"float* raw = {KernelPointer.ToOrigin(Raw)} + c;");
            if (norm.Pool is { } pool)
                code.Line($"{pool.ArgMaxType}* argMax = ({pool.ArgMaxType}*)({KernelPointer.To(pool.ArgMax)}) + c;");
        }

        private IEnumerable<string> Steps()
        {
            yield return $"kept += {norm.MaskedGradient.RowStride}";
            yield return $"raw += {Step * Raw.RowStride}";
            if (norm.Pool is not null)
                yield return $"argMax += {stage.Output.Width * Pixel}";
        }

        private void ForEachVector(Action body) => code.Block($"for (int c = 0; c < {Pixel}; c += {target.VectorFloats})", body);
    }
}
