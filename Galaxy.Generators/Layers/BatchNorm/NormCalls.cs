namespace Galaxy.Generators.Layers.BatchNorm;

/// <summary>The calls of a convolution followed by batch norm.</summary>
internal static class NormCalls
{
    /// <summary>The convolution and the sample's moments; then, with the batch's moments, the rest of the stage.</summary>
    /// <param name="raw">The call of the convolution alone.</param>
    public static IEnumerable<SampleCall> Forward(MapStagePlan stage, MapNormPlan norm, SampleCall raw) =>
    [
        raw,
        new("moments", $"{stage.Name}Moments", 0, norm.Raw.Floats, 0) { Gathers = norm.Sums, AfterShards = $"{stage.Name}BatchMoments" },
        new("normalize", $"{stage.Name}Normalize", 0, SampleCall.Floats(norm.Raw, stage.Output), 0),
    ];

    /// <summary>The sums over the sample's gradients; then, with the batch's sums, the gradient of the convolution.</summary>
    public static IEnumerable<SampleCall> Backward(MapStagePlan stage, MapNormPlan norm) =>
    [
        new("gradient sums", $"{stage.Name}GradientSums", 0, SampleCall.Floats(stage.OutputGradient, stage.Output, norm.Raw, norm.MaskedGradient), 0)
        {
            Gathers = norm.Sums,
            AfterShards = $"{stage.Name}BatchGradients",
        },
        new("output gradient", $"{stage.Name}OutputGradient", 0, SampleCall.Floats(norm.MaskedGradient, norm.Raw, norm.RawGradient), 0),
    ];
}
