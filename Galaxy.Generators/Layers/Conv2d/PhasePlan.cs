using Galaxy.Generators.Language;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Conv2d;

/// <summary>
/// One phase of the input gradient. With stride s, the inputs whose row is <paramref name="Row"/> and column
/// <paramref name="Column"/> modulo s see only every s-th row and column of the filters; each such set is a convolution of stride
/// 1 over the output gradient. Stride 1 has one phase.
/// </summary>
/// <param name="Height">Input rows of the phase.</param>
/// <param name="Width">Input columns of the phase.</param>
/// <param name="RowTaps">Kernel rows seen, in the order in which the output gradient's rows are walked.</param>
/// <param name="ColumnTaps">The same for columns.</param>
/// <param name="FirstRow">Output-gradient row under the first tap of the phase's first input; negative in the border.</param>
/// <param name="FirstColumn">The same for columns.</param>
/// <param name="Packed">First float of the phase's repacked filters in shared memory.</param>
/// <param name="Panels">The cut of the input channels.</param>
internal sealed record PhasePlan(
    int Row, int Column, int Height, int Width, EquatableArray<int> RowTaps, EquatableArray<int> ColumnTaps,
    int FirstRow, int FirstColumn, Address Packed, EquatableArray<PanelRun> Panels)
{
    /// <summary>Rows of a panel of repacked filters, for each filter.</summary>
    public int Taps => RowTaps.Count * ColumnTaps.Count;
}
