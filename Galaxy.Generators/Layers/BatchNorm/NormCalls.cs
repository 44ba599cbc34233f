namespace Galaxy.Generators.Layers.BatchNorm;

/// <summary>The calls of a convolution with batch norm behind it.</summary>
internal static class NormCalls
{
    /// <summary>The convolution, its moments in the sample; when the batch's are known, what is left of the stage.</summary>
    /// <param name="raw">The call that computes the map by itself.</param>
    /// <param name="next">The pointer to the block that the output is in.</param>
    public static IEnumerable<SampleCall> Forward(MapStagePlan stage, MapNormPlan norm, SampleCall raw, string next) =>
    [
        raw,
        new("moments", $"{stage.Name}Moments(sample, {SampleSums(norm)});", 0, norm.Raw.Floats, 0) { Then = $"BatchNorm.Moments({BatchArguments(norm)});" },
        new("normalise", $"{stage.Name}Normalise(step->Shared, sample, {next});", 0, SampleCall.Floats(norm.Raw, stage.Output), 0),
    ];

    /// <summary>The sums over the sample's gradients; when the batch's are known, the gradient of the convolution.</summary>
    public static IEnumerable<SampleCall> Backward(MapStagePlan stage, MapNormPlan norm, string next, string nextGradient) =>
    [
        new("gradient sums", $"{stage.Name}GradientSums(step->Shared, sample, {next}, {nextGradient}, {SampleSums(norm)});",
            0, SampleCall.Floats(stage.OutputGradient, stage.Output, norm.Raw, norm.MaskedGradient), 0)
        {
            Then = $"BatchNorm.Gradients({BatchArguments(norm)});",
        },
        new("output gradient", $"{stage.Name}OutputGradient(step->Shared, sample, scratch);",
            0, SampleCall.Floats(norm.MaskedGradient, norm.Raw, norm.RawGradient), 0),
    ];

    private static string SampleSums(MapNormPlan norm) => $"step->Row({norm.Sums.Place}) + index * {norm.Sums.Stride}L";

    private static string BatchArguments(MapNormPlan norm) =>
        $"step, {norm.Norm.Name}Layer, step->Row({norm.Sums.Place}), {norm.Sums.Stride}, {norm.Raw.Height * norm.Raw.Width}";
}
