using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Galaxy.Pipeline.Imaging;

/// <summary>
/// Rows of a picture that is scaled, as floats, in whole vectors: behind each row of floats are <see cref="Slack"/> that mean nothing. Multiplies
/// and adds are never fused, so that the sums are the same on every machine.
/// </summary>
internal static class ScaledRow
{
    /// <summary>Floats behind a row's last that may be read and written.</summary>
    public const int Slack = 16;

    private static int Step => Vector128<byte>.Count;

    /// <summary>Bytes as floats.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Widen(ReadOnlySpan<byte> bytes, Span<float> floats)
    {
        int index = 0;
        for (; index <= bytes.Length - Step; index += Step)
        {
            (Vector128<ushort> lower, Vector128<ushort> upper) = Vector128.Widen(Vector128.Create(bytes[index..]));
            Widen(lower).CopyTo(floats[index..]);
            Widen(upper).CopyTo(floats[(index + Step / 2)..]);
        }

        for (; index < bytes.Length; index++)
            floats[index] = bytes[index];
    }

    /// <summary>Adds a row, times its weight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(ReadOnlySpan<float> row, float weight, Span<float> sums)
    {
        for (int index = 0; index <= sums.Length - Vector256<float>.Count; index += Vector256<float>.Count)
            (Vector256.Create(sums[index..]) + Vector256.Create(row[index..]) * weight).CopyTo(sums[index..]);
    }

    /// <summary>Sums, from 0 to 255, as bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Round(ReadOnlySpan<float> sums, Span<byte> bytes)
    {
        int index = 0;
        for (; index <= bytes.Length - Step; index += Step)
            Vector128.Narrow(Rounded(sums[index..]), Rounded(sums[(index + Step / 2)..])).CopyTo(bytes[index..]);
        for (; index < bytes.Length; index++)
            bytes[index] = (byte)(sums[index] + 0.5f);
    }

    private static Vector256<float> Widen(Vector128<ushort> values) =>
        Vector256.ConvertToSingle(Vector256.WidenLower(values.ToVector256Unsafe()).AsInt32());

    private static Vector128<ushort> Rounded(ReadOnlySpan<float> sums)
    {
        Vector256<int> rounded = Vector256.ConvertToInt32(Vector256.Create(sums) + Vector256.Create(0.5f));
        return Vector128.Narrow(rounded.GetLower(), rounded.GetUpper()).AsUInt16();
    }
}
