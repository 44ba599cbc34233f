using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Galaxy.Kernels.Numerics;

/// <summary>Positions in a pooling window, as many as a vector has floats, kept as bytes where the window has at most 256.</summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class ArgMax
{
    /// <summary>
    /// Where a value is greater than the largest so far, takes it and its position; of equal values the first stays.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Take(Vector256<float> value, int position, ref Vector256<float> largest, ref Vector256<int> positions)
    {
        Vector256<float> isLarger = Vector256.GreaterThan(value, largest);
        if (Avx.IsSupported)
        {
            // The same selections as below, in one instruction each instead of three.
            largest = Avx.Max(value, largest);
            positions = Avx.BlendVariable(positions.AsSingle(), Vector256.Create(position).AsSingle(), isLarger).AsInt32();
            return;
        }

        largest = Vector256.ConditionalSelect(isLarger, value, largest);
        positions = Vector256.ConditionalSelect(isLarger.AsInt32(), Vector256.Create(position), positions);
    }

    /// <inheritdoc cref="Take(Vector256{float}, int, ref Vector256{float}, ref Vector256{int})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Take(Vector512<float> value, int position, ref Vector512<float> largest, ref Vector512<int> positions)
    {
        Vector512<float> isLarger = Vector512.GreaterThan(value, largest);
        if (Avx512F.IsSupported)
        {
            largest = Avx512F.Max(value, largest);
            positions = Avx512F.BlendVariable(positions.AsSingle(), Vector512.Create(position).AsSingle(), isLarger).AsInt32();
            return;
        }

        largest = Vector512.ConditionalSelect(isLarger, value, largest);
        positions = Vector512.ConditionalSelect(isLarger.AsInt32(), Vector512.Create(position), positions);
    }

    /// <summary>The same for vectors of any width, where a position is kept in the bits of a float.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Take<TFloats>(TFloats value, int position, ref TFloats largest, ref TFloats positions)
        where TFloats : unmanaged, IFloats<TFloats> => TFloats.TakeLarger(value, position, ref largest, ref positions);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<TFloats>(TFloats positions, byte* target)
        where TFloats : unmanaged, IFloats<TFloats> => positions.StorePositions(target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<int> positions, byte* target) =>
        *(ulong*)target = Bytes(positions.GetLower(), positions.GetUpper()).AsUInt64().ToScalar();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<int> positions, byte* target)
    {
        if (Avx512F.IsSupported)
        {
            Avx512F.ConvertToVector128Byte(positions).Store(target);
            return;
        }

        Store(positions.GetLower(), target);
        Store(positions.GetUpper(), target + Vector256<int>.Count);
    }

    /// <summary>Packing saturates and narrowing truncates, which is the same for a position; packing takes one instruction.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Bytes(Vector128<int> lower, Vector128<int> upper)
    {
        if (Sse41.IsSupported)
        {
            Vector128<short> words = Sse41.PackUnsignedSaturate(lower, upper).AsInt16();
            return Sse2.PackUnsignedSaturate(words, words);
        }

        Vector128<ushort> narrow = Vector128.Narrow(lower.AsUInt32(), upper.AsUInt32());
        return Vector128.Narrow(narrow, narrow);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Load(byte* source)
    {
        Vector128<ushort> wide = Vector128.WidenLower(Vector128.CreateScalar(*(ulong*)source).AsByte());
        return Vector256.Create(Vector128.WidenLower(wide), Vector128.WidenUpper(wide)).AsInt32();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<int> positions, int* target) => positions.Store(target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Load(int* source) => Vector256.Load(source);
}
