using Galaxy.Generators.Language;

namespace Galaxy.Generators.Planning;

/// <summary>Weights in parameter memory: [panel][row][output], a row per input of the window.</summary>
/// <param name="Place">First float in parameter memory.</param>
/// <param name="Rows">Inputs of one output: K of the im2col matrix.</param>
/// <param name="Outputs">Filters or units: N.</param>
/// <param name="Panels">The cut of the outputs.</param>
internal sealed record WeightPlan(Address Place, int Rows, int Outputs, EquatableArray<PanelRun> Panels)
{
    /// <summary>Panels, including the narrow one.</summary>
    public int PanelCount => Panels.Sum(run => run.Count);

    /// <summary>Floats from the first panel to the next.</summary>
    public int PanelFloats => Rows * Panels[0].Width;

    /// <summary>Outputs including padding.</summary>
    public int PaddedOutputs => Panels.Sum(run => run.Count * run.Width);

    /// <summary>Floats in all.</summary>
    public int Floats => Rows * PaddedOutputs;
}
