using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Numerics;

namespace Galaxy.Pipeline.Data;

/// <summary>How a view is mixed with the next one of its batch: all over, or by a patch of it.</summary>
/// <param name="Share">Share of its own label that it keeps; the other label has the rest.</param>
/// <param name="Patch">The rows and columns that show the other view alone; null if both shine through everywhere.</param>
public readonly record struct Blend(float Share, (Range Rows, Range Columns)? Patch)
{
    /// <summary>A blend of the kinds that the augmentation allows.</summary>
    internal static Blend Draw(Augmentation augmentation, Shape input, ref RandomStream random)
    {
        bool isPatch = augmentation.CutMix > 0 && (augmentation.Mixup == 0 || random.NextDouble() < 0.5);
        return isPatch
            ? OfPatch(random.NextBeta(augmentation.CutMix), input, ref random)
            : new Blend((float)random.NextBeta(augmentation.Mixup), null);
    }

    /// <summary>A patch of the picture's proportions around a random place, cut off at the edges.</summary>
    /// <param name="covered">The area it would cover without edges, as a share of the picture.</param>
    private static Blend OfPatch(double covered, Shape input, ref RandomStream random)
    {
        double side = Math.Sqrt(covered);
        Range rows = Around(random.NextInt(input.Height), side * input.Height, input.Height);
        Range columns = Around(random.NextInt(input.Width), side * input.Width, input.Width);
        int area = (rows.End.Value - rows.Start.Value) * (columns.End.Value - columns.Start.Value);
        return new Blend(1 - (float)area / (input.Height * input.Width), (rows, columns));
    }

    private static Range Around(int center, double length, int side)
    {
        int half = (int)Math.Round(length / 2);
        return Math.Max(center - half, 0)..Math.Min(center + half, side);
    }

    /// <summary>Mixes two views into a third place.</summary>
    /// <param name="own">[H, W, C] values of the view.</param>
    /// <param name="other">The same of the next view.</param>
    /// <param name="mixed">Receives the blend.</param>
    /// <param name="input">The shape of each.</param>
    internal void Apply(ReadOnlySpan<float> own, ReadOnlySpan<float> other, Span<float> mixed, Shape input)
    {
        if (Patch is { } patch)
            Cover(own, other, mixed, input, patch.Rows, patch.Columns);
        else
            for (int index = 0; index < mixed.Length; index++)
                mixed[index] = MathF.FusedMultiplyAdd(Share, own[index] - other[index], other[index]);
    }

    private static void Cover(
        ReadOnlySpan<float> own, ReadOnlySpan<float> other, Span<float> mixed, Shape input, Range rows, Range columns)
    {
        own.CopyTo(mixed);
        int start = columns.Start.Value * input.Channels;
        int length = columns.End.Value * input.Channels - start;
        for (int row = rows.Start.Value; row < rows.End.Value; row++)
        {
            int first = row * input.Width * input.Channels + start;
            other.Slice(first, length).CopyTo(mixed[first..]);
        }
    }
}
