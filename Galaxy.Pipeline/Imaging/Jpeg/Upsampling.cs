using System.Runtime.CompilerServices;

namespace Galaxy.Pipeline.Imaging.Jpeg;

/// <summary>
/// Scales a subsampled channel to the picture's size. Halved channels are interpolated with weights 3/4 and 1/4, the triangle filter
/// for samples between the pixels, rounded as common decoders round; other ratios repeat samples.
/// </summary>
internal static class Upsampling
{
    /// <summary>One row of the picture's width.</summary>
    /// <param name="scratch">At least as many values as the plane is wide.</param>
    public static void Row(SamplePlane plane, int row, int across, int down, Span<byte> target, Span<int> scratch)
    {
        if (across == 1 && down == 1)
            plane.Row(row)[..target.Length].CopyTo(target);
        else if (across == 2 && down == 1 && plane.Width > 2)
            Widen(plane.Row(row), target);
        else if (across == 2 && down == 2 && plane.Width > 2)
            WidenBlended(plane, row, target, scratch);
        else if (across == 1 && down == 2)
            Blend(plane, row, target);
        else
            Repeat(plane.Row(row / down), across, target);
    }

    private static void Repeat(ReadOnlySpan<byte> source, int across, Span<byte> target)
    {
        for (int column = 0; column < target.Length; column++)
            target[column] = source[column / across];
    }

    private static void Widen(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int before = source[0];
        for (int here = 0; here < source.Length; here++)
        {
            int after = source[Math.Min(here + 1, source.Length - 1)];
            target[2 * here] = (byte)((3 * source[here] + before + 1) >> 2);
            if (2 * here + 1 < target.Length)
                target[2 * here + 1] = (byte)((3 * source[here] + after + 2) >> 2);
            before = source[here];
        }
    }

    private static void Blend(SamplePlane plane, int row, Span<byte> target)
    {
        (ReadOnlySpan<byte> near, ReadOnlySpan<byte> far) = Neighbors(plane, row);
        int rounding = row % 2 == 0 ? 1 : 2;
        for (int column = 0; column < target.Length; column++)
            target[column] = (byte)((3 * near[column] + far[column] + rounding) >> 2);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void WidenBlended(SamplePlane plane, int row, Span<byte> target, Span<int> blended)
    {
        (ReadOnlySpan<byte> near, ReadOnlySpan<byte> far) = Neighbors(plane, row);
        for (int column = 0; column < near.Length; column++)
            blended[column] = 3 * near[column] + far[column];
        int before = blended[0];
        for (int here = 0; here < near.Length; here++)
        {
            int after = blended[Math.Min(here + 1, near.Length - 1)];
            target[2 * here] = (byte)((3 * blended[here] + before + 8) >> 4);
            if (2 * here + 1 < target.Length)
                target[2 * here + 1] = (byte)((3 * blended[here] + after + 7) >> 4);
            before = blended[here];
        }
    }

    /// <summary>The sample rows nearest and next nearest to a picture row; the picture's edge repeats.</summary>
    private static RowPair Neighbors(SamplePlane plane, int row)
    {
        int near = row / 2;
        int far = Math.Clamp(row % 2 == 0 ? near - 1 : near + 1, 0, plane.Height - 1);
        return new RowPair(plane.Row(near), plane.Row(far));
    }

    private readonly ref struct RowPair(ReadOnlySpan<byte> near, ReadOnlySpan<byte> far)
    {
        private readonly ReadOnlySpan<byte> _near = near;
        private readonly ReadOnlySpan<byte> _far = far;

        public void Deconstruct(out ReadOnlySpan<byte> near, out ReadOnlySpan<byte> far)
        {
            near = _near;
            far = _far;
        }
    }
}
