using System.Collections.Immutable;
using System.Runtime.Intrinsics;
using Galaxy.Kernels.Numerics;

namespace Galaxy.Pipeline.Sky;

/// <summary>JPEG's blocks: their discrete cosine transform, rounded to the steps of quality 75 (ITU-T T.81, annex K) and transformed back.</summary>
internal static class CosineBlock
{
    /// <summary>Pixels across a block.</summary>
    public const int Side = 8;

    private static readonly float[] _cosines = Cosines();
    private static readonly float[] _transposed = [.. Enumerable.Range(0, Side * Side).Select(index => _cosines[index % Side * Side + index / Side])];

    /// <summary>Steps of brightness, lowest frequencies first, row by row.</summary>
    public static ImmutableArray<float> LumaSteps { get; } =
    [
        8, 6, 5, 8, 12, 20, 26, 31, 6, 6, 7, 10, 13, 29, 30, 28, 7, 7, 8, 12, 20, 29, 35, 28, 7, 9, 11, 15, 26, 44, 40, 31,
        9, 11, 19, 28, 34, 55, 52, 39, 12, 18, 28, 32, 41, 52, 57, 46, 25, 32, 39, 44, 52, 61, 60, 51, 36, 46, 48, 49, 56, 50, 52, 50,
    ];

    /// <summary>Steps of the color differences.</summary>
    public static ImmutableArray<float> ColorSteps { get; } =
    [
        9, 9, 12, 24, 50, 50, 50, 50, 9, 11, 13, 33, 50, 50, 50, 50, 12, 13, 28, 50, 50, 50, 50, 50, 24, 33, 50, 50, 50, 50, 50, 50,
        50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50,
    ];

    /// <summary>Rounds a square plane block by block, in place.</summary>
    /// <param name="side">A multiple of <see cref="Side"/>.</param>
    public static void Quantize(float[] plane, int side, ImmutableArray<float> steps)
    {
        Span<float> block = stackalloc float[Side * Side];
        Span<float> half = stackalloc float[Side * Side];
        for (int corner = 0; corner < plane.Length; corner += corner % side == side - Side ? Side + (Side - 1) * side : Side)
        {
            for (int row = 0; row < Side; row++)
                plane.AsSpan(corner + row * side, Side).CopyTo(block[(row * Side)..]);
            MultiplyTransposed(_cosines, block, half);
            MultiplyTransposed(_cosines, half, block);
            for (int index = 0; index < block.Length; index++)
                block[index] = MathF.Round(block[index] / steps[index]) * steps[index];
            MultiplyTransposed(_transposed, block, half);
            MultiplyTransposed(_transposed, half, block);
            for (int row = 0; row < Side; row++)
                block.Slice(row * Side, Side).CopyTo(plane.AsSpan(corner + row * side));
        }
    }

    // The transpose of matrix × block, so that doing it twice transforms rows and columns. Each element's sum has a fixed order.
    private static void MultiplyTransposed(float[] matrix, ReadOnlySpan<float> block, Span<float> result)
    {
        for (int row = 0; row < Side; row++)
        {
            Vector256<float> sum = Vector256<float>.Zero;
            for (int index = 0; index < Side; index++)
                sum = Vector256.FusedMultiplyAdd(Vector256.Create(matrix[row * Side + index]), Vector256.Create(block[(index * Side)..]), sum);
            for (int column = 0; column < Side; column++)
                result[column * Side + row] = sum[column];
        }
    }

    private static float[] Cosines()
    {
        float[] cosines = new float[Side * Side];
        for (int index = 0; index < cosines.Length; index++)
        {
            double cosine = DeterministicMath.SinCos((2 * (index % Side) + 1) * (index / Side) * Math.PI / (2 * Side)).Cos;
            cosines[index] = (float)((index < Side ? Math.Sqrt(0.125) : 0.5) * cosine);
        }

        return cosines;
    }
}
