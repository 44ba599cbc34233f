using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Galaxy.Kernels.Memory;

namespace Galaxy.Kernels.Numerics;

/// <summary>
/// Inverted dropout (Srivastava et al., 2014). Whether a value is dropped is a function of the step's seed, the layer, the sample and
/// the value's index, so that the backward pass finds the same ones, no mask is stored, and the number of threads does not matter.
/// </summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Dropout
{
    /// <summary>Drops values, or the gradients of dropped values, and scales up the others; does nothing outside training.</summary>
    /// <param name="step">The step at hand.</param>
    /// <param name="layer">Index of the layer.</param>
    /// <param name="sample">Index of the sample in the batch.</param>
    /// <param name="rate">Fraction of values to drop, in [0, 1).</param>
    /// <param name="values">First value.</param>
    /// <param name="rows">Rows of values.</param>
    /// <param name="columns">Values in a row, in whole vectors.</param>
    /// <param name="stride">Floats from a row to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Apply(BatchStep* step, int layer, int sample, float rate, float* values, int rows, int columns, long stride)
    {
        if (!step->IsTraining)
            return;
        ulong key = Seeds.Derive(Seeds.Derive(step->Seed, (ulong)layer), (ulong)sample);
        Vector256<float> scale = Vector256.Create(1 / (1 - rate));
        Vector256<uint> threshold = Vector256.Create((uint)(rate * (1L << 32)));
        Vector256<uint> index = Vector256<uint>.Indices;
        for (int row = 0; row < rows; row++, values += stride)
        {
            for (int column = 0; column < columns; column += Vector256<float>.Count)
            {
                Vector256<float> isKept = Vector256.GreaterThanOrEqual(Bits(index, key), threshold).AsSingle();
                (Vector256.Load(values + column) * scale & isKept).Store(values + column);
                index += Vector256.Create((uint)Vector256<float>.Count);
            }
        }
    }

    /// <summary>32 random bits for each index: two rounds of lowbias32 (Wellons, 2018), with half of the key each.</summary>
    private static Vector256<uint> Bits(Vector256<uint> index, ulong key) =>
        Mix(Mix(index ^ Vector256.Create((uint)key)) + Vector256.Create((uint)(key >> 32)));

    private static Vector256<uint> Mix(Vector256<uint> bits)
    {
        bits = (bits ^ (bits >> 16)) * 0x7FEB352D;
        bits = (bits ^ (bits >> 15)) * 0x846CA68B;
        return bits ^ (bits >> 16);
    }
}
