namespace Galaxy.Generators.Layers.DepthwiseConv2d;

/// <summary>The places of a window that a sum runs over, row by row.</summary>
/// <param name="Rows">Its rows.</param>
/// <param name="InputStep">Floats of the input from a row to the next.</param>
/// <param name="WeightStep">Rows of a panel of weights from a row of the window to the next; negative where the window is flipped.</param>
/// <param name="Columns">The places of its first row.</param>
internal sealed record DepthwiseWindow(int Rows, int InputStep, int WeightStep, DepthwiseWindow.Place[] Columns)
{
    /// <summary>All places, row by row.</summary>
    public IEnumerable<Place> Places =>
        from row in Enumerable.Range(0, Rows)
        from column in Columns
        select new Place(column.Weight + row * WeightStep, column.Input + row * InputStep);

    /// <summary>A place of the window.</summary>
    /// <param name="Weight">Its row of a panel of weights.</param>
    /// <param name="Input">Floats from the window's first pixel to it.</param>
    internal sealed record Place(int Weight, int Input);
}
