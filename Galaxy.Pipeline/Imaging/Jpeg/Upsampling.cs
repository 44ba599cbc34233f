using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Galaxy.Pipeline.Imaging.Jpeg;

/// <summary>
/// Scales rows of a subsampled channel to the picture's size. Halved channels are interpolated with weights 3/4 and 1/4, the triangle filter
/// for samples between the pixels, rounded as common decoders round; other ratios repeat samples. Works in whole vectors: the rows it reads and
/// writes have <see cref="Slack"/> more values than are needed.
/// </summary>
internal static class Upsampling
{
    /// <summary>Values behind a row's last that may be read and written.</summary>
    public const int Slack = 40;

    private static int Step => Vector128<ushort>.Count;

    public static void Repeat(ReadOnlySpan<byte> source, int across, Span<byte> target)
    {
        for (int column = 0; column < target.Length; column++)
            target[column] = source[column / across];
    }

    /// <summary>Twice as wide.</summary>
    /// <param name="source">The samples, after the one before the first.</param>
    /// <param name="pixels">To be written at least.</param>
    /// <param name="target">Receives them.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Widen(ReadOnlySpan<byte> source, int pixels, Span<byte> target)
    {
        for (int here = 0; 2 * here < pixels; here += Step)
        {
            Vector128<ushort> thrice = Wide(source, here + 1) * 3;
            Vector128<ushort> even = thrice + Wide(source, here) + Vector128<ushort>.One >> 2;
            Vector128<ushort> odd = thrice + Wide(source, here + 2) + Vector128.Create((ushort)2) >> 2;
            InTurn(even, odd).CopyTo(target[(2 * here)..]);
        }
    }

    /// <summary>Between two rows of samples.</summary>
    /// <param name="near">The nearer row.</param>
    /// <param name="far">The other.</param>
    /// <param name="isEven">Whether the row is an even one, which is rounded down.</param>
    /// <param name="pixels">To be written at least.</param>
    /// <param name="target">Receives them.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Blend(ReadOnlySpan<byte> near, ReadOnlySpan<byte> far, bool isEven, int pixels, Span<byte> target)
    {
        Vector128<ushort> rounding = Vector128.Create((ushort)(isEven ? 1 : 2));
        for (int here = 0; here < pixels; here += Step)
        {
            Vector128<ushort> blended = Wide(near, here) * 3 + Wide(far, here) + rounding >> 2;
            Vector128.Narrow(blended, blended).GetLower().CopyTo(target[here..]);
        }
    }

    /// <summary>Between two rows of samples, and twice as wide.</summary>
    /// <param name="near">The samples of the nearer row, after the one before the first.</param>
    /// <param name="far">Those of the other.</param>
    /// <param name="pixels">To be written at least.</param>
    /// <param name="target">Receives them.</param>
    /// <param name="blended">For the row between, as long as the target.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void WidenBlended(ReadOnlySpan<byte> near, ReadOnlySpan<byte> far, int pixels, Span<byte> target, Span<ushort> blended)
    {
        for (int here = 0; 2 * here < pixels + 4; here += Step)
            (Wide(near, here) * 3 + Wide(far, here)).CopyTo(blended[here..]);
        for (int here = 0; 2 * here < pixels; here += Step)
        {
            Vector128<ushort> thrice = Vector128.Create(blended[(here + 1)..]) * 3;
            Vector128<ushort> even = thrice + Vector128.Create(blended[here..]) + Vector128.Create((ushort)8) >> 4;
            Vector128<ushort> odd = thrice + Vector128.Create(blended[(here + 2)..]) + Vector128.Create((ushort)7) >> 4;
            InTurn(even, odd).CopyTo(target[(2 * here)..]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Wide(ReadOnlySpan<byte> source, int start) =>
        Vector128.WidenLower(Vector128.CreateScalarUnsafe(MemoryMarshal.Read<ulong>(source[start..])).AsByte());

    /// <summary>Values below 256 as bytes, one of each in turn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> InTurn(Vector128<ushort> even, Vector128<ushort> odd) => (even | odd << 8).AsByte();
}
