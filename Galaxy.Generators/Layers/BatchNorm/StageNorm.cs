using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.BatchNorm;

/// <summary>Batch norm at its place in the network.</summary>
internal sealed record StageNorm(BatchNormLayer Spec, LayerPlan Layer)
{
    /// <summary>Scales and shifts are trained, the running moments are not.</summary>
    public static IEnumerable<ParameterTensor> Tensors(LayerPlan layer) =>
    [
        ParameterTensor.Vector(ParameterGroup.OfWholeBatch, ParameterKind.Scale, "weight", "Weight", layer.Output.Channels),
        ParameterTensor.Vector(ParameterGroup.OfWholeBatch, ParameterKind.Bias, "bias", "Bias", layer.Output.Channels),
        ParameterTensor.Vector(ParameterGroup.Running, ParameterKind.RunningMean, "running_mean", "RunningMean", layer.Output.Channels),
        ParameterTensor.Vector(ParameterGroup.Running, ParameterKind.RunningVariance, "running_var", "RunningVariance", layer.Output.Channels),
    ];
}
