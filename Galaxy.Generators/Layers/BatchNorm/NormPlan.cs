using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.BatchNorm;

/// <summary>Batch norm: its parameters and running statistics, all rounded up to whole vectors of channels or units.</summary>
/// <param name="Channels">Channels or units, in whole vectors.</param>
/// <param name="Weight">Place of the scales in parameter memory.</param>
/// <param name="Bias">Place of the shifts.</param>
/// <param name="Mean">Place of the running means.</param>
/// <param name="Variance">Place of the running variances.</param>
/// <param name="Coefficients">First float in shared memory of what a batch is normalised with.</param>
internal sealed record NormPlan(
    string Name, int Channels, Address Weight, Address Bias, Address Mean, Address Variance, Address Coefficients, float Momentum, float Epsilon)
{
    /// <summary>Rows of coefficients: scale, shift, mean, inverse deviation, and two of the way back.</summary>
    public const int CoefficientRows = 6;
}

/// <summary>
/// Batch norm behind a convolution. For inference it is folded into the filters. In training the convolution's own output is kept,
/// and the batch is waited for: once forward, for its moments, and once backward, for the sums over its gradients.
/// </summary>
/// <param name="Norm">The norm.</param>
/// <param name="Convolution">The convolution by itself, from the stage's input to <paramref name="Raw"/>.</param>
/// <param name="Raw">Output of the convolution; per sample.</param>
/// <param name="Sums">A batch matrix: a sample's mean and squared deviations forward, its sums over gradients backward.</param>
/// <param name="Gradient">Gradient of the stage's output on the near side of its activation; per sample.</param>
internal sealed record ConvNormPlan(NormPlan Norm, ConvStagePlan Convolution, MapPlan Raw, RowsPlan Sums, MapPlan Gradient);

/// <summary>Batch norm behind a dense layer.</summary>
/// <param name="Raw">Output of the dense layer itself.</param>
internal sealed record DenseNormPlan(NormPlan Norm, RowsPlan Raw);
