using Galaxy.Generators.CSharp;

namespace Galaxy.Generators.Layers.Conv2d;

/// <summary>
/// The inner loops of a convolution or of its input gradient: for a tile of pixels, the sum over the window's rows, the
/// channels, and the window's columns. The im2col matrix exists only as this addressing.
/// </summary>
/// <param name="Width">Outputs: a panel's width.</param>
/// <param name="PixelOffset">Floats from the first pixel's window to another's.</param>
/// <param name="Rows">Rows of the window.</param>
/// <param name="RowStep">Floats from a row of the window to the next.</param>
/// <param name="Channels">Channels read.</param>
/// <param name="Columns">Columns of the window.</param>
/// <param name="ColumnStep">Floats from a column of the window to the next.</param>
internal sealed record WindowTile(
    int Width, Func<int, int> PixelOffset, int Rows, int RowStep, int Channels, int Columns, int ColumnStep)
{
    /// <summary>Windows up to this width are unrolled; in a wider one the columns are a loop, so that the method stays small.</summary>
    private const int WidestUnrolled = 11;

    /// <summary>Writes the loops over <c>input</c> and <c>weights</c>, in which a panel's rows follow one another.</summary>
    public void Write(CodeWriter code, RegisterTile sums)
    {
        sums.DeclareOperands();
        code.Line("float* panel = weights;");
        code.Line("float* window = input;");
        code.Repeat("The window's rows, from the top.", "windowRow", Rows, () =>
        {
            code.Line("float* channel = window;");
            code.Loop(Columns > 1 ? "Channels; of each, the columns of the window." : "Channels.", "c", Channels,
                () => WriteColumns(code, sums), "channel++", $"panel += {Columns * Width}");
        }, $"window += {RowStep}");
    }

    private void WriteColumns(CodeWriter code, RegisterTile sums)
    {
        if (Columns <= WidestUnrolled)
        {
            for (int column = 0; column < Columns; column++)
            {
                if (Columns > 1)
                    code.Comment($"Column {column}.");
                sums.Add("panel", column * Width, "channel", pixel => PixelOffset(pixel) + column * ColumnStep);
            }

            return;
        }

        code.Line("float* tap = channel;");
        code.Line("float* filters = panel;");
        code.Loop("column", Columns, () => sums.Add("filters", 0, "tap", PixelOffset),
            $"tap += {ColumnStep}", $"filters += {Width}");
    }
}
