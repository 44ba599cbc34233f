using System.ComponentModel;

namespace Galaxy.Kernels.Contract;

/// <summary>
/// The memory layout of a parameter tensor. Weights are in panels of up to 16 outputs, one row of a panel per input of the
/// window: [panel][row][output]. A dense layer is the convolution whose window is its whole input, so one layout serves both.
/// </summary>
/// <param name="Offset">First float of the tensor in parameter memory.</param>
/// <param name="Outputs">Filters or units.</param>
/// <param name="Order">The order of the window's inputs in a panel.</param>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ParameterLayout(int Offset, int Outputs, WindowOrder Order)
{
    /// <summary>Outputs in a full panel.</summary>
    public const int PanelWidth = 16;

    /// <summary>Outputs in the last panel if they fit in half of a full one.</summary>
    public const int NarrowPanelWidth = 8;

    /// <summary>Rows of a panel: inputs of an output, padding included.</summary>
    internal int PanelRows => Order.Height * Order.RowStride;

    /// <summary>Outputs that the panel has room for.</summary>
    internal int WidthOf(int panel) =>
        Outputs - panel * PanelWidth <= NarrowPanelWidth ? NarrowPanelWidth : PanelWidth;
}
