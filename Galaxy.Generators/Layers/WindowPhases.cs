using Galaxy.Generators.Language;

namespace Galaxy.Generators.Layers;

/// <summary>Splits the backward pass of a sliding window into phases of stride 1.</summary>
internal static class WindowPhases
{
    /// <summary>
    /// Input row h is read by output row (h + padding − tap) / stride, for the taps where that is an integer. Descending taps mean
    /// ascending output rows, one by one: the window flipped. A phase without taps is left out; its gradient is zero.
    /// </summary>
    public static EquatableArray<WindowPhase> Split(SquareWindow window, MapShape input) =>
        (from row in Axes(window, input.Height)
         from column in Axes(window, input.Width)
         select new WindowPhase(row, column))
        .ToEquatableArray();

    /// <summary>Border of zeros that the output gradient needs on every side, so that no phase reads beyond it.</summary>
    public static int Border(IEnumerable<WindowPhase> phases, MapShape output) => phases
        .SelectMany(phase => new[]
        {
            -phase.Row.First, phase.Row.First + phase.Row.Length - 1 + phase.Row.Taps.Count - output.Height,
            -phase.Column.First, phase.Column.First + phase.Column.Length - 1 + phase.Column.Taps.Count - output.Width,
        })
        .Append(0)
        .Max();

    private static IEnumerable<WindowAxis> Axes(SquareWindow window, int length) =>
        from phase in Enumerable.Range(0, Math.Min(window.Stride, length))
        let taps = Enumerable.Range(0, window.Size)
            .Where(tap => (phase + window.Padding - tap) % window.Stride == 0)
            .Reverse()
            .ToEquatableArray()
        where taps.Count > 0
        select new WindowAxis(phase, (length - phase + window.Stride - 1) / window.Stride, taps, (phase + window.Padding - taps[0]) / window.Stride);
}
