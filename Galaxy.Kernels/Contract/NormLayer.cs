using System.ComponentModel;

namespace Galaxy.Kernels.Contract;

/// <summary>Batch norm of a generated network: the offsets of its parameters and running statistics, and its settings.</summary>
/// <param name="Channels">Channels or units, in whole vectors.</param>
/// <param name="Weight">Offset of the scales γ in parameter memory.</param>
/// <param name="Bias">Offset of the shifts β.</param>
/// <param name="Mean">Offset of the running means.</param>
/// <param name="Variance">Offset of the running variances.</param>
/// <param name="Coefficients">Offset in shared memory of the coefficients that the current batch is normalized with.</param>
/// <param name="Momentum">Weight of a batch's statistics in the running ones.</param>
/// <param name="Epsilon">Added to a variance.</param>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct NormLayer(
    int Channels, int Weight, int Bias, int Mean, int Variance, int Coefficients, float Momentum, float Epsilon);
