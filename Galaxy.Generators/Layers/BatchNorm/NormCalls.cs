using Galaxy.Generators.CSharp;
using Galaxy.Generators.Networks;

namespace Galaxy.Generators.Layers.BatchNorm;

/// <summary>The calls of a convolution with batch norm behind it.</summary>
internal static class NormCalls
{
    /// <summary>The convolution, its moments in the sample; when the batch's are known, what is left of the stage.</summary>
    /// <param name="convolution">The call of the convolution by itself.</param>
    /// <param name="next">The pointer to the block that the output is in.</param>
    public static IEnumerable<MapCall> Forward(ConvStagePlan conv, ConvNormPlan norm, MapCall convolution, string next) =>
    [
        convolution,
        new("moments", $"{conv.Name}Moments(sample, {SampleSums(norm)});", 0, norm.Raw.Floats, 0) { Then = $"BatchNorm.Moments({BatchArguments(norm)});" },
        new("normalise", $"{conv.Name}Normalise(step->Shared, sample, {next});", 0, MapCalls.Maps(norm.Raw, conv.Output), 0),
    ];

    /// <summary>The sums over the sample's gradients; when the batch's are known, the gradient of the convolution.</summary>
    public static IEnumerable<MapCall> Backward(ConvStagePlan conv, ConvNormPlan norm, string next, string nextGradient) =>
    [
        new("gradient sums", $"{conv.Name}GradientSums(step->Shared, sample, {next}, {nextGradient}, {SampleSums(norm)});",
            0, MapCalls.Maps(conv.OutputGradient, conv.Output, norm.Raw, norm.Gradient), 0)
        {
            Then = $"BatchNorm.Gradients({BatchArguments(norm)});",
        },
        new("output gradient", $"{conv.Name}OutputGradient(step->Shared, sample, scratch);",
            0, MapCalls.Maps(norm.Gradient, norm.Raw, conv.ConvGradient), 0),
    ];

    /// <summary>C# of what is known of the norm.</summary>
    public static string Layer(NormPlan norm) =>
        $"new({norm.Channels}, {norm.Weight}, {norm.Bias}, {norm.Mean}, {norm.Variance}, {norm.Coefficients}, {Literal.Of(norm.Momentum)}, {Literal.Of(norm.Epsilon)})";

    private static string SampleSums(ConvNormPlan norm) => $"step->Row({norm.Sums.Place}) + index * {norm.Sums.Stride}L";

    private static string BatchArguments(ConvNormPlan norm) =>
        $"step, {norm.Norm.Name}Layer, step->Row({norm.Sums.Place}), {norm.Sums.Stride}, {norm.Raw.Height * norm.Raw.Width}";
}
