using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Galaxy.Kernels.Numerics;

/// <summary>16 floats: a vector of AVX-512.</summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct Floats16 : IFloats<Floats16>
{
    private readonly Vector512<float> _vector;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Floats16(Vector512<float> vector) => _vector = vector;

    /// <summary>The floats.</summary>
    public Vector512<float> Vector
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _vector;
    }

    public static int Count => Vector512<float>.Count;

    public static Floats16 Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector512<float>.Zero);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats16 Load(float* source) => new(Vector512.Load(source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats16 Create(float value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats16 operator +(Floats16 left, Floats16 right) => new(left._vector + right._vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats16 operator -(Floats16 left, Floats16 right) => new(left._vector - right._vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats16 operator -(Floats16 value) => new(-value._vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats16 operator *(Floats16 left, Floats16 right) => new(left._vector * right._vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats16 operator /(Floats16 left, Floats16 right) => new(left._vector / right._vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats16 FusedMultiplyAdd(Floats16 left, Floats16 right, Floats16 addend) =>
        new(Vector512.FusedMultiplyAdd(left._vector, right._vector, addend._vector));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats16 SelectLess(Floats16 left, Floats16 right, Floats16 ifLess, Floats16 otherwise) =>
        new(Vector512.ConditionalSelect(Vector512.LessThan(left._vector, right._vector), ifLess._vector, otherwise._vector));

    /// <summary>Adding 2²³ + 127 leaves the biased exponent in the lowest bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats16 PowerOfTwo(Floats16 exponent) =>
        new(Vector512.ShiftLeft((exponent._vector + Vector512.Create(8388608f + 127f)).AsInt32(), 23).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void TakeLarger(Floats16 value, int position, ref Floats16 largest, ref Floats16 positions)
    {
        (Vector512<float> values, Vector512<int> places) = (largest._vector, positions._vector.AsInt32());
        ArgMax.Take(value._vector, position, ref values, ref places);
        (largest, positions) = (new(values), new(places.AsSingle()));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(float* target) => _vector.Store(target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void StorePositions(byte* target) => ArgMax.Store(_vector.AsInt32(), target);
}
