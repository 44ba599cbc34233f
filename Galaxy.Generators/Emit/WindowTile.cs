using Galaxy.Generators.Plan;

namespace Galaxy.Generators.Emit;

/// <summary>
/// The inner loops of a convolution, forward or back to its input: for a tile of neighbouring pixels, the sum over the window's
/// rows, the channels, and the window's columns. The im2col matrix is only this way of addressing.
/// </summary>
/// <param name="Pixels">Pixels in the tile.</param>
/// <param name="Vectors">Vectors of outputs.</param>
/// <param name="PixelStep">Floats from a pixel's window to its neighbour's.</param>
/// <param name="Rows">Rows of the window.</param>
/// <param name="RowStep">Floats from a row of the window to the next.</param>
/// <param name="Channels">Channels read.</param>
/// <param name="Columns">Offset of each column of the window.</param>
internal sealed record WindowTile(int Pixels, int Vectors, int PixelStep, int Rows, int RowStep, int Channels, int[] Columns)
{
    /// <summary>Writes the loops over <c>input</c> and <c>weights</c>, in which a panel's rows follow one another.</summary>
    public void Write(CodeWriter code, RegisterTile sums, Target target)
    {
        int panelWidth = Vectors * target.VectorFloats;
        sums.DeclareOperands();
        code.Line("float* panel = weights;");
        code.Line("float* window = input;");
        code.Repeat("windowRow", Rows, () =>
        {
            code.Line("float* channel = window;");
            code.Loop("c", Channels, () =>
            {
                for (int column = 0; column < Columns.Length; column++)
                    sums.Add("panel", column * panelWidth, "channel", pixel => pixel * PixelStep + Columns[column]);
            }, "channel++", $"panel += {Columns.Length * panelWidth}");
        }, $"window += {RowStep}");
    }
}
