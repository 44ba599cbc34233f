using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Dense;

/// <summary>The units of a dense kernel's tile: those of one panel, or of two panels side by side.</summary>
/// <param name="Panels">1 or 2.</param>
/// <param name="PanelWidth">Units in each.</param>
/// <param name="Machine">The machine whose vectors hold them.</param>
internal sealed record UnitTile(int Panels, int PanelWidth, Target Machine)
{
    /// <summary>Units in all.</summary>
    public int Width => Panels * PanelWidth;

    /// <summary>Floats from a vector to the next, if panels are <paramref name="panelFloats"/> apart.</summary>
    public int VectorStep(int panelFloats) => Panels > 1 ? panelFloats : Machine.FloatsOf(Width);
}
