using System.ComponentModel;

namespace Galaxy.Kernels.Contract;

/// <summary>One kernel of a network and what it costs.</summary>
/// <param name="Stage">The stage that it computes, in Pascal case: <c>Conv2</c>.</param>
/// <param name="Pass">What it computes: forward, output gradient, weight gradient, input gradient.</param>
/// <param name="Flops">Multiplications and additions of its product, for one sample; 0 if it has none.</param>
/// <param name="SampleBytes">Bytes of maps or rows that it reads and writes, for one sample.</param>
/// <param name="WeightBytes">Bytes of weights or their gradients that it reads or writes, for a batch.</param>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record KernelInfo(string Stage, string Pass, long Flops, long SampleBytes, long WeightBytes)
{
    /// <summary>The factor by which it may need fewer operations than the product: 2.25 for Winograd's filtering, else 1.</summary>
    public double Saving { get; init; } = 1;
}
