using System.ComponentModel;

namespace Galaxy.Kernels.Contract;

/// <summary>The weights of a dense layer that is divided among ranks by panels of units.</summary>
/// <param name="Start">First float in parameter memory.</param>
/// <param name="Panels">Panels.</param>
/// <param name="PanelFloats">Floats from a panel to the next.</param>
/// <param name="Length">Floats in all: the last panel may be narrow.</param>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct DividedWeights(int Start, int Panels, int PanelFloats, int Length)
{
    /// <summary>First float of a panel, or behind the last one.</summary>
    internal int StartOf(int panel) => Start + Math.Min(Length, panel * PanelFloats);
}
