namespace Galaxy.Generators.Layers;

/// <summary>
/// One phase of a window's backward pass. With stride s, the inputs whose row and column modulo s are those of the phase see only every s-th
/// row and column of the window; each such set is a window of stride 1 over the output gradient. Stride 1 has one phase.
/// </summary>
internal record WindowPhase(WindowAxis Row, WindowAxis Column)
{
    /// <summary>Positions of the window that the phase uses.</summary>
    public int Taps => Row.Taps.Count * Column.Taps.Count;
}
