using System.Collections.Immutable;

namespace Galaxy.Pipeline.Catalogs.Numpy;

/// <summary>Arrays in Fortran's order, whose first axis changes fastest.</summary>
internal static class ColumnMajor
{
    /// <summary>The same elements with the last axis changing fastest.</summary>
    /// <param name="source">All elements of the array.</param>
    /// <param name="shape">The length of each axis.</param>
    /// <param name="size">Bytes of an element.</param>
    public static byte[] ToRows(byte[] source, ImmutableArray<long> shape, int size)
    {
        byte[] target = new byte[source.Length];
        long[] place = new long[shape.Length];
        long[] steps = Steps(shape);
        long from = 0;
        for (int to = 0; to < target.Length; to += size)
        {
            source.AsSpan((int)from * size, size).CopyTo(target.AsSpan(to));
            for (int axis = shape.Length - 1; axis >= 0; axis--)
            {
                from += steps[axis];
                if (++place[axis] < shape[axis])
                    break;
                from -= steps[axis] * shape[axis];
                place[axis] = 0;
            }
        }

        return target;
    }

    /// <summary>How many elements lie from one index of an axis to the next.</summary>
    private static long[] Steps(ImmutableArray<long> shape)
    {
        long[] steps = new long[shape.Length];
        long step = 1;
        for (int axis = 0; axis < steps.Length; axis++)
        {
            steps[axis] = step;
            step *= shape[axis];
        }

        return steps;
    }
}
