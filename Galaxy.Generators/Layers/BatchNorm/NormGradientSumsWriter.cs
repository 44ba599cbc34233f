using Galaxy.Generators.CSharp;
using Galaxy.Generators.Layers.Activations;
using Galaxy.Generators.Layers.MaxPool2d;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.BatchNorm;

/// <summary>Writes the backward pass from a stage's output through pooling and activation to batch norm's sums over the sample.</summary>
internal sealed class NormGradientSumsWriter(CodeWriter code, MapStagePlan stage, MapNormPlan norm, VectorCode vectors)
{
    private readonly NormBackwardCode _walk = new(code, stage, norm, vectors);

    public void Write()
    {
        code.Line();
        KernelMethod.WriteSampleKernel(
            code, "One sample's sums of the gradient of the normalized values, and of its product with their deviations from the mean.",
            $"{stage.Name}GradientSums", () =>
            {
                code.Line($"float* sums = {KernelPointer.To(norm.Sums.Place)};");
                _walk.ForEachVector(WriteVector);
            });
    }

    private void WriteVector()
    {
        string[] output = norm.Activation is null ? [] : [$"output += {stage.Output.RowStride}"];
        code.Line($"float* coefficients = {KernelPointer.To(norm.Norm.Coefficients)};");
        code.Line($"{vectors.Type} mean = {NormCoefficients.Row(norm.Norm, "Mean")};");
        code.Line($"{vectors.Type} sum = {vectors.Zero}, product = {vectors.Zero};");
        if (norm.Activation is not null)
            code.Line($"float* output = {KernelPointer.ToInterior(stage.Output)} + c;");
        code.Line($"float* outputGradient = {KernelPointer.ToOrigin(stage.OutputGradient)} + c;");
        _walk.WritePointers();
        _walk.ForEachPixel(WritePixel, [.. output, $"outputGradient += {stage.OutputGradient.RowStride}"]);
        code.Line("sum.Store(sums + c);");
        code.Line($"product.Store(sums + {norm.Raw.PixelStride} + c);");
    }

    private void WritePixel()
    {
        code.Line($"{vectors.Type} gradient = Load(outputGradient + column * {_walk.Pixel});");
        if (norm.Activation is { } activation)
            code.Line($"gradient = {activation.Backward(code, $"Load(output + column * {_walk.Pixel})", "gradient", vectors)};");
        code.Line($"gradient.Store(maskedGradient + column * {_walk.Pixel});");
        code.Line("sum += gradient;");
        code.Line($"float* window = raw + column * {_walk.Step * _walk.Pixel};");
        code.Line($"{vectors.Type} value = Load(window);");
        if (norm.Pool is { } pool)
            WriteTaken(pool);
        code.Line("product = FusedMultiplyAdd(gradient, value - mean, product);");
    }

    private void WriteTaken(MaxPoolPlan pool)
    {
        code.Line($"{vectors.Integers} position = ArgMax.Load(argMax + column * {_walk.Pixel});");
        code.Comment("The value that won the pooling window.");
        PoolWindow.ForEach(code, pool.Size, pool.Size, norm.Raw, first: 1, (index, offset) =>
        {
            code.Line($"value = ConditionalSelect({vectors.IsAt("position", index)}, Load({PoolWindow.At("window", offset)}), value);");
        });
    }
}
