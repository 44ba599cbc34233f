using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.BatchNorm;

/// <summary>Batch norm at its place in the network.</summary>
internal sealed record StageNorm(BatchNormLayer Spec, LayerPlan Layer)
{
    /// <summary>Scales and shifts are trained, the running moments are not. All orientations of a filter share them.</summary>
    public static IEnumerable<ParameterTensor> Tensors(LayerPlan layer) =>
    [
        ParameterTensor.Vector(ParameterGroup.OfWholeBatch, ParameterKind.Scale, "weight", "Weight", layer.Output.Filters),
        ParameterTensor.Vector(ParameterGroup.OfWholeBatch, ParameterKind.Bias, "bias", "Bias", layer.Output.Filters),
        ParameterTensor.Vector(ParameterGroup.Running, ParameterKind.RunningMean, "running_mean", "RunningMean", layer.Output.Filters),
        ParameterTensor.Vector(ParameterGroup.Running, ParameterKind.RunningVariance, "running_var", "RunningVariance", layer.Output.Filters),
    ];
}
