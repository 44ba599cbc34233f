using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Galaxy.Kernels.Numerics;

/// <summary>8 floats: a vector of AVX2.</summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct Floats8 : IFloats<Floats8>
{
    private readonly Vector256<float> _vector;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Floats8(Vector256<float> vector) => _vector = vector;

    /// <summary>The floats.</summary>
    public Vector256<float> Vector
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _vector;
    }

    public static int Count => Vector256<float>.Count;

    public static Floats8 Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector256<float>.Zero);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats8 Load(float* source) => new(Vector256.Load(source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats8 Create(float value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats8 operator +(Floats8 left, Floats8 right) => new(left._vector + right._vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats8 operator -(Floats8 left, Floats8 right) => new(left._vector - right._vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats8 operator -(Floats8 value) => new(-value._vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats8 operator *(Floats8 left, Floats8 right) => new(left._vector * right._vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats8 operator /(Floats8 left, Floats8 right) => new(left._vector / right._vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats8 FusedMultiplyAdd(Floats8 left, Floats8 right, Floats8 addend) =>
        new(Vector256.FusedMultiplyAdd(left._vector, right._vector, addend._vector));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats8 SelectLess(Floats8 left, Floats8 right, Floats8 ifLess, Floats8 otherwise) =>
        new(Vector256.ConditionalSelect(Vector256.LessThan(left._vector, right._vector), ifLess._vector, otherwise._vector));

    /// <summary>Adding 2²³ + 127 leaves the biased exponent in the lowest bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats8 PowerOfTwo(Floats8 exponent) =>
        new(Vector256.ShiftLeft((exponent._vector + Vector256.Create(8388608f + 127f)).AsInt32(), 23).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void TakeLarger(Floats8 value, int position, ref Floats8 largest, ref Floats8 positions)
    {
        (Vector256<float> values, Vector256<int> places) = (largest._vector, positions._vector.AsInt32());
        ArgMax.Take(value._vector, position, ref values, ref places);
        (largest, positions) = (new(values), new(places.AsSingle()));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(float* target) => _vector.Store(target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void StorePositions(byte* target) => ArgMax.Store(_vector.AsInt32(), target);
}
