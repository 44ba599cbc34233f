using Galaxy.Generators.Plan;

namespace Galaxy.Generators.Emit;

/// <summary>Writes the repacking of a convolution's filters for its input gradient, done once per step.</summary>
internal static class FilterPackingWriter
{
    /// <summary>From [filter panel][row, channel, column][filter] to [channel panel][row tap, filter, column tap][channel].</summary>
    public static void Write(CodeWriter code, ConvStagePlan stage)
    {
        code.Line();
        KernelMethod.Write(code, "Turns the filters round and packs them in panels of channels.", $"{stage.Name}PackFilters",
            "float* parameters, float* shared", () =>
            {
                code.Line($"float* weights = {RegisterTile.At("parameters", stage.Weights.Offset)};");
                foreach (PhasePlan phase in stage.Phases)
                {
                    code.Block($"// Taps of rows {string.Join(", ", phase.RowTaps)} and columns {string.Join(", ", phase.ColumnTaps)}.", () =>
                    {
                        code.Line($"float* packed = {RegisterTile.At("shared", phase.Packed)};");
                        foreach (PanelRun panels in phase.Panels)
                            WritePanels(code, stage, phase, panels);
                    });
                }
            });
    }

    /// <summary>The taps of a phase are the stride apart, so a pair of loops walks them downwards.</summary>
    private static void WritePanels(CodeWriter code, ConvStagePlan stage, PhasePlan phase, PanelRun panels)
    {
        int end = panels.Start + panels.Count * panels.Width;
        code.Block($"for (int first = {panels.Start}; first < {end}; first += {panels.Width})", () =>
            code.Block(Taps("row", phase.RowTaps), () =>
                code.Loop("filter", stage.Weights.Outputs, () =>
                    code.Block(Taps("column", phase.ColumnTaps), () =>
                        code.Block($"for (int channel = first; channel < first + {panels.Width}; channel++)", () =>
                            code.Line($"*packed++ = channel < {stage.Input.Channels} ? {Weight(stage)} : 0;"))))));

        string Taps(string name, IReadOnlyList<int> taps) =>
            $"for (int {name} = {taps[0]}; {name} >= {taps[taps.Count - 1]}; {name} -= {stage.Conv.Stride})";
    }

    private static string Weight(ConvStagePlan stage)
    {
        int kernel = stage.Conv.Kernel;
        int rows = stage.Weights.Rows;
        PanelRun first = stage.Weights.Panels[0];
        PanelRun last = stage.Weights.Panels[stage.Weights.Panels.Count - 1];
        string row = $"(row * {stage.Input.Channels * kernel} + channel * {kernel} + column)";
        string full = $"weights[filter / {first.Width} * {rows * first.Width} + {row} * {first.Width} + filter % {first.Width}]";
        return last.Start == 0 ? full
            : $"(filter < {last.Start} ? {full} : weights[{rows * last.Start} + {row} * {last.Width} + filter - {last.Start}])";
    }
}
