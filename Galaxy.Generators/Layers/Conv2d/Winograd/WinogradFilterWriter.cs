using Galaxy.Generators.CSharp;
using Galaxy.Generators.Language;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Conv2d.Winograd;

/// <summary>Writes the transform of filters, G·g·Gᵀ with G = (1 0 0; ½ ½ ½; ½ −½ ½; 0 0 1).</summary>
internal static class WinogradFilterWriter
{
    private const int Kernel = 3;

    /// <summary>From [panel][row, channel, column][output] to [panel][position][channel][output].</summary>
    /// <param name="source">Where the filters lie.</param>
    /// <param name="pack">C# that packs them first; null if they are always in place.</param>
    public static void Write(
        CodeWriter code, string name, WinogradPlan plan, Address source, string? pack, EquatableArray<PanelRun> panels, Target target)
    {
        code.Line();
        KernelMethod.WriteSampleKernel(code, "Transforms every filter, once before all shards.", name, () =>
        {
            if (pack is not null)
                code.Line(pack);
            code.Line($"{name}Transform({KernelPointer.To(source)}, {KernelPointer.To(plan.Filters)});");
        });
        WriteTransform(code, $"{name}Transform", plan, panels, VectorCode.Of(target));
    }

    private static void WriteTransform(CodeWriter code, string name, WinogradPlan plan, EquatableArray<PanelRun> panels, VectorCode vectors)
    {
        code.Line();
        KernelMethod.Write(code, "Every filter, transformed to 16 positions: G·g·Gᵀ.", name, "float* weights, float* filters", () =>
        {
            code.Line($"{vectors.Type} half = Create(0.5f);");
            foreach (PanelRun panel in panels)
            {
                int position = plan.Channels * panel.Width;
                code.Loop("Panels of outputs; in each, its channels.", "panel", panel.Count, () =>
                    code.Loop("channel", plan.Channels, () =>
                        code.Block($"for (int c = 0; c < {panel.Width}; c += {vectors.Count})", () =>
                            WriteFilter(code, panel.Width, position, vectors)),
                        $"weights += {Kernel * panel.Width}", $"filters += {panel.Width}"),
                    $"weights += {(Kernel - 1) * Kernel * position}", $"filters += {(WinogradTiles.Positions - 1) * position}");
            }
        });
    }

    private static void WriteFilter(CodeWriter code, int width, int position, VectorCode vectors)
    {
        code.Comment("G·g: the rows of the filter, column by column.");
        for (int column = 0; column < Kernel; column++)
        {
            string Tap(int row) => $"Load({RegisterTile.At("weights + c", row * Kernel * position + column * width)})";
            string c = $"{column}";
            code.Line($"{vectors.Type} top{c} = {Tap(0)}, middle{c} = {Tap(1)}, bottom{c} = {Tap(2)};");
            code.Line($"{vectors.Type} sum{c} = (top{c} + middle{c} + bottom{c}) * half, difference{c} = (top{c} - middle{c} + bottom{c}) * half;");
        }

        code.Comment("By Gᵀ: the same for the columns.");

        string[] rows = ["top", "sum", "difference", "bottom"];
        for (int row = 0; row < WinogradTiles.Side; row++)
        {
            string name = rows[row];
            Store(row, 0, $"{name}0");
            Store(row, 1, $"(({name}0 + {name}1 + {name}2) * half)");
            Store(row, 2, $"(({name}0 - {name}1 + {name}2) * half)");
            Store(row, 3, $"{name}2");
        }

        void Store(int row, int column, string value) =>
            code.Line($"{value}.Store({RegisterTile.At("filters + c", (row * WinogradTiles.Side + column) * position)});");
    }
}
