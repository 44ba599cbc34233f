using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Dense;

/// <summary>Units that a tile of a dense kernel works on: a panel's, or those of two panels side by side.</summary>
/// <param name="Panels">1 or 2.</param>
/// <param name="PanelWidth">Units in each.</param>
/// <param name="Machine">Whose vectors they are cut in.</param>
internal sealed record UnitTile(int Panels, int PanelWidth, Target Machine)
{
    /// <summary>Units in all.</summary>
    public int Width => Panels * PanelWidth;

    /// <summary>Floats from a vector to the next, if panels are <paramref name="panelFloats"/> apart.</summary>
    public int VectorStep(int panelFloats) => Panels > 1 ? panelFloats : Machine.FloatsOf(Width);
}
