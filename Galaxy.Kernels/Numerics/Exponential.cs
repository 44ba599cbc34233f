using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Galaxy.Kernels.Numerics;

/// <summary>
/// e to the power of every element of a vector, to about 1e-7 relative, with the same bits for every vector width: only operations whose
/// rounding is fixed. x = n·ln 2 + r with |r| ≤ ln 2 / 2; eʳ by its series; then times 2ⁿ.
/// </summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Exponential
{
    private const float Log2E = 1.44269504f;
    private const float Ln2High = 0.693359375f;
    private const float Ln2Low = -2.12194440e-4f;

    /// <summary>Beyond these limits the power of two would not be a normal float.</summary>
    private const float Least = -87f;
    private const float Greatest = 88f;

    /// <summary>Adding and subtracting 1.5·2²³ rounds a float to the nearest integer.</summary>
    private const float Rounder = 12582912f;

    /// <summary>eˣ; x is clamped to [−87, 88]. NaN gives NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TFloats Of<TFloats>(TFloats x)
        where TFloats : unmanaged, IFloats<TFloats>
    {
        (TFloats less, TFloats power) = Reduce(x);
        return TFloats.FusedMultiplyAdd(power, less, power);
    }

    /// <summary>eˣ − 1, without loss of digits near zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TFloats MinusOne<TFloats>(TFloats x)
        where TFloats : unmanaged, IFloats<TFloats>
    {
        (TFloats less, TFloats power) = Reduce(x);
        return TFloats.FusedMultiplyAdd(power, less, power - TFloats.Create(1));
    }

    /// <summary>1 / (1 + e⁻ˣ).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TFloats Sigmoid<TFloats>(TFloats x)
        where TFloats : unmanaged, IFloats<TFloats> =>
        TFloats.Create(1) / (TFloats.Create(1) + Of(-x));

    /// <inheritdoc cref="MinusOne{TFloats}"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> MinusOne(Vector256<float> x) => MinusOne(new Floats8(x)).Vector;

    /// <inheritdoc cref="MinusOne{TFloats}"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> MinusOne(Vector512<float> x) => MinusOne(new Floats16(x)).Vector;

    /// <inheritdoc cref="Sigmoid{TFloats}"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sigmoid(Vector256<float> x) => Sigmoid(new Floats8(x)).Vector;

    /// <summary>eʳ − 1 and 2ⁿ.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (TFloats Less, TFloats Power) Reduce<TFloats>(TFloats x)
        where TFloats : unmanaged, IFloats<TFloats>
    {
        x = TFloats.SelectLess(x, TFloats.Create(Least), TFloats.Create(Least), x);
        x = TFloats.SelectLess(TFloats.Create(Greatest), x, TFloats.Create(Greatest), x);
        TFloats n = TFloats.FusedMultiplyAdd(x, TFloats.Create(Log2E), TFloats.Create(Rounder)) - TFloats.Create(Rounder);
        TFloats r = TFloats.FusedMultiplyAdd(-n, TFloats.Create(Ln2High), x);
        r = TFloats.FusedMultiplyAdd(-n, TFloats.Create(Ln2Low), r);
        TFloats sum = TFloats.Create(1f / 5040);
        sum = TFloats.FusedMultiplyAdd(sum, r, TFloats.Create(1f / 720));
        sum = TFloats.FusedMultiplyAdd(sum, r, TFloats.Create(1f / 120));
        sum = TFloats.FusedMultiplyAdd(sum, r, TFloats.Create(1f / 24));
        sum = TFloats.FusedMultiplyAdd(sum, r, TFloats.Create(1f / 6));
        sum = TFloats.FusedMultiplyAdd(sum, r, TFloats.Create(0.5f));
        return (TFloats.FusedMultiplyAdd(sum * r, r, r), TFloats.PowerOfTwo(n));
    }
}
