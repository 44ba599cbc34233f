using System.Numerics;

namespace Galaxy.Pipeline.Imaging.Framings;

/// <summary>
/// A part of a picture in about a hundred cells across, each as bright as the mean of its pixels. Rows and columns are odd in number and lie
/// symmetrically, so that a flipped or transposed picture has exactly the flipped or transposed grid.
/// </summary>
internal sealed class LightGrid
{
    /// <summary>The largest value of a cell.</summary>
    public const int White = Image.Channels * byte.MaxValue * Precision;

    /// <summary>Steps of a value for one step of red, green or blue.</summary>
    private const int Precision = 4;

    /// <summary>Cells on the shorter side, or fewer if it has fewer pixels.</summary>
    private const int Cells = 107;

    private readonly int[] _values;

    private LightGrid(PixelArea area, int rows, int columns, int[] values) => (Area, Rows, Columns, _values) = (area, rows, columns, values);

    /// <summary>Where it lies in the picture.</summary>
    public PixelArea Area { get; }

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>Cells on the shorter side.</summary>
    public int Shorter => Math.Min(Rows, Columns);

    public double CellHeight => (double)Area.Height / Rows;

    public double CellWidth => (double)Area.Width / Columns;

    /// <summary>The mean of red + green + blue in a cell, from 0 to <see cref="White"/>.</summary>
    public int this[int row, int column] => _values[row * Columns + column];

    /// <param name="image">The picture.</param>
    /// <param name="area">Inside it.</param>
    public static LightGrid Of(Image image, PixelArea area)
    {
        int cell = Math.Max(1, (Math.Min(area.Height, area.Width) + Cells / 2) / Cells);
        int[] rows = Edges(area.Height, cell);
        int[] columns = Edges(area.Width, cell);
        int[] values = new int[(rows.Length - 1) * (columns.Length - 1)];
        int[] sums = new int[area.Width * Image.Channels];
        for (int row = 0; row < rows.Length - 1; row++)
        {
            sums.AsSpan().Clear();
            for (int source = rows[row]; source < rows[row + 1]; source++)
            {
                Add(image.Row(area.Top + source).Slice(area.Left * Image.Channels, sums.Length), sums);
            }

            Average(sums, columns, rows[row + 1] - rows[row], values.AsSpan(row * (columns.Length - 1), columns.Length - 1));
        }

        return new LightGrid(area, rows.Length - 1, columns.Length - 1, values);
    }

    /// <summary>Where cells of about that size begin, and the end of the last.</summary>
    private static int[] Edges(int pixels, int cell)
    {
        int cells = Math.Max(1, (pixels / cell - 1) / 2 * 2 + 1);
        int[] edges = new int[cells + 1];
        for (int index = 0; index <= cells / 2; index++)
        {
            edges[index] = (int)((2L * index * pixels + cells) / (2L * cells));
            edges[cells - index] = pixels - edges[index];
        }

        return edges;
    }

    private static void Add(ReadOnlySpan<byte> row, Span<int> sums)
    {
        int index = 0;
        for (; index <= row.Length - Vector<byte>.Count; index += Vector<byte>.Count)
        {
            Vector.Widen(new Vector<byte>(row[index..]), out Vector<ushort> low, out Vector<ushort> high);
            AddWidened(low, sums[index..]);
            AddWidened(high, sums[(index + Vector<ushort>.Count)..]);
        }

        for (; index < row.Length; index++)
            sums[index] += row[index];
    }

    private static void AddWidened(Vector<ushort> values, Span<int> sums)
    {
        Vector.Widen(values, out Vector<uint> low, out Vector<uint> high);
        (new Vector<int>(sums) + Vector.AsVectorInt32(low)).CopyTo(sums);
        Span<int> rest = sums[Vector<int>.Count..];
        (new Vector<int>(rest) + Vector.AsVectorInt32(high)).CopyTo(rest);
    }

    private static void Average(ReadOnlySpan<int> sums, ReadOnlySpan<int> edges, int rows, Span<int> means)
    {
        for (int column = 0; column < means.Length; column++)
        {
            long sum = 0;
            foreach (int value in sums[(edges[column] * Image.Channels)..(edges[column + 1] * Image.Channels)])
                sum += value;
            means[column] = (int)(sum * Precision / (rows * (edges[column + 1] - edges[column])));
        }
    }
}
