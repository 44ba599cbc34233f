using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.BatchNorm;

/// <summary>Batch norm at its place in the network.</summary>
internal sealed record StageNorm(BatchNormLayer Spec, LayerPlan Layer)
{
    /// <summary>Scales and shifts are trained, the running moments are not.</summary>
    public static IEnumerable<ParameterTensor> Tensors(LayerPlan layer) =>
    [
        ParameterTensor.Vector(ParameterGroup.OfWholeBatch, "weight", "Weight", layer.Output.Channels),
        ParameterTensor.Vector(ParameterGroup.OfWholeBatch, "bias", "Bias", layer.Output.Channels),
        ParameterTensor.Vector(ParameterGroup.Running, "running_mean", "RunningMean", layer.Output.Channels),
        ParameterTensor.Vector(ParameterGroup.Running, "running_var", "RunningVariance", layer.Output.Channels),
    ];
}
