using Galaxy.Generators.Language;

namespace Galaxy.Generators.Layers;

/// <summary>
/// One phase of a window's backward pass. With stride s, the inputs whose row is <paramref name="Row"/> and column <paramref name="Column"/>
/// modulo s see only every s-th row and column of the window; each such set is a window of stride 1 over the output gradient. Stride 1
/// has one phase.
/// </summary>
/// <param name="Height">Input rows of the phase.</param>
/// <param name="Width">Input columns of the phase.</param>
/// <param name="RowTaps">Rows of the window that the phase uses, in the order of the output gradient's rows.</param>
/// <param name="ColumnTaps">The same for columns.</param>
/// <param name="FirstRow">Output-gradient row under the first tap of the phase's first input; negative in the border.</param>
/// <param name="FirstColumn">The same for columns.</param>
internal record WindowPhase(
    int Row, int Column, int Height, int Width, EquatableArray<int> RowTaps, EquatableArray<int> ColumnTaps, int FirstRow, int FirstColumn)
{
    /// <summary>Positions of the window that the phase uses.</summary>
    public int Taps => RowTaps.Count * ColumnTaps.Count;
}
