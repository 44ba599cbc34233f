using Galaxy.Generators.Language;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Conv2d;

/// <summary>The phases of a convolution's input gradient, each with its own filters.</summary>
internal static class InputGradientPhases
{
    /// <param name="layer">The layer, whose name its memory gets.</param>
    /// <param name="shared">Where the repacked filters go.</param>
    public static EquatableArray<PhasePlan> Split(string layer, Conv2dLayer conv, MapShape input, Arena shared, Target target)
    {
        EquatableArray<PanelRun> panels = Panels.Cut(input.Channels, target);
        int channels = panels.Sum(run => run.Count * run.Width);
        return WindowPhases.Split(conv.Window, input)
            .Select(phase => new PhasePlan(phase, shared.Take(layer, Name(conv, phase), phase.Taps * conv.Outputs * channels), panels))
            .ToEquatableArray();
    }

    private static string Name(Conv2dLayer conv, WindowPhase phase) =>
        conv.Stride == 1 ? "PackedFilters" : $"PackedFilters{phase.Row.Phase}{phase.Column.Phase}";
}
