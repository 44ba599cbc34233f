using Galaxy.Generators.Language;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Conv2d;

/// <summary>Splits a convolution's input gradient into phases of stride 1.</summary>
internal static class InputGradientPhases
{
    /// <summary>
    /// Input row h is read by output row (h + padding − tap) / stride, for the taps where that is whole. Walking the taps
    /// downwards walks the output rows upwards, one by one: the filters flipped. A phase without taps is left out, its
    /// gradient is zero.
    /// </summary>
    public static EquatableArray<PhasePlan> Split(string layer, Conv2dLayer conv, MapShape input, Arena shared, Target target)
    {
        EquatableArray<PanelRun> panels = Panels.Cut(input.Channels, target);
        List<PhasePlan> phases = [];
        foreach (Axis row in Axes(conv, input.Height))
        {
            foreach (Axis column in Axes(conv, input.Width))
            {
                int floats = row.Taps.Count * column.Taps.Count * conv.Filters * panels.Sum(run => run.Count * run.Width);
                phases.Add(new PhasePlan(
                    row.Phase, column.Phase, row.Length, column.Length, row.Taps, column.Taps,
                    row.First, column.First, shared.Take(layer, $"PackedFilters{(conv.Stride > 1 ? $"{row.Phase}{column.Phase}" : "")}", floats), panels));
            }
        }

        return phases.ToEquatableArray();
    }

    /// <summary>Zeros that the output gradient needs on every side so that no phase reads past them.</summary>
    public static int Border(EquatableArray<PhasePlan> phases, MapShape output) => phases
        .SelectMany(phase => new[]
        {
            -phase.FirstRow, phase.FirstRow + phase.Height - 1 + phase.RowTaps.Count - output.Height,
            -phase.FirstColumn, phase.FirstColumn + phase.Width - 1 + phase.ColumnTaps.Count - output.Width,
        })
        .Append(0)
        .Max();

    private static IEnumerable<Axis> Axes(Conv2dLayer conv, int length) =>
        from phase in Enumerable.Range(0, Math.Min(conv.Stride, length))
        let taps = Enumerable.Range(0, conv.Kernel)
            .Where(tap => (phase + conv.Padding - tap) % conv.Stride == 0)
            .Reverse()
            .ToEquatableArray()
        where taps.Count > 0
        select new Axis(phase, (length - phase + conv.Stride - 1) / conv.Stride, taps, (phase + conv.Padding - taps[0]) / conv.Stride);

    private sealed record Axis(int Phase, int Length, EquatableArray<int> Taps, int First);
}
