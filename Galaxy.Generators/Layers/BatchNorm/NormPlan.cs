using Galaxy.Generators.CSharp;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.BatchNorm;

/// <summary>Batch norm: its parameters and running statistics, all rounded up to whole vectors of channels or units.</summary>
/// <param name="Channels">Channels or units, in whole vectors.</param>
/// <param name="Vectors">Vectors of them.</param>
/// <param name="Weight">Place of the scales in parameter memory.</param>
/// <param name="Bias">Place of the shifts.</param>
/// <param name="Mean">Place of the running means.</param>
/// <param name="Variance">Place of the running variances.</param>
/// <param name="Coefficients">First float in shared memory of the coefficients that a batch is normalized with.</param>
internal sealed record NormPlan(
    string Name, int Channels, int Vectors, Address Weight, Address Bias, Address Mean, Address Variance, Address Coefficients, float Momentum, float Epsilon)
{
    /// <summary>Rows of coefficients: scale, shift, mean, inverse deviation, and two for the backward pass.</summary>
    private const int CoefficientRows = 6;

    /// <summary>C# of the description that its kernels are given.</summary>
    public string Declaration =>
        $"private static NormLayer {Name}Layer => new({Channels}, {Weight}, {Bias}, {Mean}, {Variance}, {Coefficients}, {Literal.Of(Momentum)}, {Literal.Of(Epsilon)});";

    public static NormPlan Of(StageNorm norm, int channels, MemoryLayout memory)
    {
        int floats = memory.Target.Padded(channels);
        return new NormPlan(
            norm.Layer.Identifier, floats, floats / memory.Target.VectorFloats, memory.Parameter(norm.Layer, "weight"), memory.Parameter(norm.Layer, "bias"),
            memory.Parameter(norm.Layer, "running_mean"), memory.Parameter(norm.Layer, "running_var"),
            memory.Shared.Take(norm.Layer.Identifier, "Coefficients", CoefficientRows * floats), (float)norm.Spec.Momentum, (float)norm.Spec.Epsilon);
    }
}
