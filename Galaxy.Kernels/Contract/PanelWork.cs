using System.ComponentModel;

namespace Galaxy.Kernels.Contract;

/// <summary>How a kernel of a dense layer is divided among ranks, each of which has some of the layer's panels of units.</summary>
/// <param name="Panels">Panels of the layer.</param>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract record PanelWork(int Panels)
{
    /// <summary>A task is a panel, and makes a panel's columns of a batch matrix, which all ranks need.</summary>
    /// <param name="Matrix">The matrix.</param>
    /// <param name="Columns">Its columns, padding included.</param>
    public sealed record Outputs(int Panels, RowMatrix Matrix, int Columns) : PanelWork(Panels);

    /// <summary>A task is a panel, and makes what its rank alone needs.</summary>
    public sealed record Weights(int Panels) : PanelWork(Panels);

    /// <summary>
    /// A task makes columns of a batch matrix, which are sums over the panels in order: it adds those from <c>FirstPanel</c> up to <c>EndPanel</c> to
    /// what is there.
    /// </summary>
    /// <param name="Matrix">The matrix.</param>
    /// <param name="Columns">Its columns.</param>
    /// <param name="TaskColumns">Columns of a task; the last may have fewer.</param>
    /// <param name="Together">Tasks that may be done as one.</param>
    /// <param name="IsMap">Whether a rank needs the rows of its own samples only.</param>
    public sealed record InputSums(int Panels, RowMatrix Matrix, int Columns, int TaskColumns, int Together, bool IsMap) : PanelWork(Panels);
}
