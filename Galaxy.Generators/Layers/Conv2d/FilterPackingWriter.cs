using Galaxy.Generators.CSharp;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Conv2d;

/// <summary>Writes the repacking of a convolution's filters for its input gradient, done once per step.</summary>
internal static class FilterPackingWriter
{
    /// <summary>From [filter panel][row, channel, column][filter] to [channel panel][row tap, filter, column tap][channel].</summary>
    public static void Write(CodeWriter code, ConvStagePlan stage)
    {
        code.Line();
        string summary = "Flips the filters (rotates them by 180°) and packs them in panels of channels.";
        KernelMethod.WriteSampleKernel(code, summary, $"{stage.Name}PackFilters", () =>
            {
                code.Line($"float* weights = {KernelPointer.To(stage.Weights.Place)};");
                foreach (PhasePlan phase in stage.Phases)
                {
                    string taps = $"rows {string.Join(", ", phase.Row.Taps)} and columns {string.Join(", ", phase.Column.Taps)}";
                    code.Block($"// Taps of {taps}.", () => WritePhase(code, stage, phase));
                }
            });
    }

    /// <summary>The taps of a phase are one stride apart, so a pair of loops visits them in reverse.</summary>
    private static void WritePhase(CodeWriter code, ConvStagePlan stage, PhasePlan phase)
    {
        code.Line($"float* packed = {KernelPointer.To(phase.Packed)};");
        int paddedChannels = phase.Panels.Sum(run => run.Count * run.Width);
        if (paddedChannels > stage.Input.Channels)
            code.Line($"new Span<float>(packed, {paddedChannels * stage.Weights.Outputs * phase.Taps}).Clear();");
        code.Comment("Panels of channels; in each, the taps in reverse, which flips the filter.");
        code.Comment("Each tap's matrix of filters by channels is transposed.");
        foreach (PanelRun panels in phase.Panels)
        {
            int filterFloats = phase.Column.Taps.Count * panels.Width;
            code.Block(EachPanel("first", panels), () =>
                code.Block(Taps("row", phase.Row.Taps, stage, $"packed += {filterFloats * (stage.Weights.Outputs - 1)}"), () =>
                    code.Block(Taps("column", phase.Column.Taps, stage, $"packed += {panels.Width}"), () =>
                        WriteFilters(code, stage, panels, filterFloats))));
        }
    }

    private static string Taps(string name, IReadOnlyList<int> taps, ConvStagePlan stage, string step) =>
        $"for (int {name} = {taps[0]}; {name} >= {taps[taps.Count - 1]}; {name} -= {stage.Conv.Stride}, {step})";

    /// <summary>All filters at one tap: a matrix of channels by filters for each of their panels, transposed.</summary>
    /// <param name="filterFloats">Floats from a packed filter to the next.</param>
    private static void WriteFilters(CodeWriter code, ConvStagePlan stage, PanelRun panels, int filterFloats)
    {
        int kernel = stage.Conv.Kernel;
        string channels = WithoutSurplus("first", panels, stage.Input.Channels);
        string row = $"(row * {stage.Input.Channels * kernel} + first * {kernel} + column)";
        foreach (PanelRun filters in stage.Weights.Panels)
        {
            string from = $"weights + filter * {stage.Weights.Rows} + {row} * {filters.Width}, {kernel * filters.Width}";
            string size = $"{channels}, {WithoutSurplus("filter", filters, stage.Weights.Outputs)}";
            code.Block(EachPanel("filter", filters), () =>
                code.Line($"Transpose.Matrix({from}, {size}, packed + filter * {filterFloats}, {filterFloats});"));
        }
    }

    private static string EachPanel(string first, PanelRun panels) =>
        $"for (int {first} = {panels.Start}; {first} < {panels.Start + panels.Count * panels.Width}; {first} += {panels.Width})";

    /// <summary>C# of a panel's channels or filters.</summary>
    private static string WithoutSurplus(string first, PanelRun panels, int all) =>
        panels.Start + panels.Count * panels.Width <= all ? $"{panels.Width}" : $"Math.Min({panels.Width}, {all} - {first})";
}
