using Galaxy.Generators.CSharp;
using Galaxy.Generators.Language;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Conv2d.Winograd;

/// <summary>Writes the transform of filters, G·g·Gᵀ with G = (1 0 0; ½ ½ ½; ½ −½ ½; 0 0 1).</summary>
internal static class WinogradFilterWriter
{
    private const int Kernel = 3;

    /// <summary>From [panel][row, channel, column][output] to [panel][position][channel][output].</summary>
    public static void Write(CodeWriter code, string name, WinogradPlan plan, EquatableArray<PanelRun> panels, Target target)
    {
        code.Line();
        KernelMethod.Write(code, "Every filter, transformed to 16 positions: G·g·Gᵀ.", name, "float* weights, float* filters", () =>
        {
            code.Line("Vector256<float> half = Create(0.5f);");
            foreach (PanelRun panel in panels)
            {
                int position = plan.Channels * panel.Width;
                code.Loop("panel", panel.Count, () =>
                    code.Loop("channel", plan.Channels, () =>
                        code.Block($"for (int c = 0; c < {panel.Width}; c += {target.VectorFloats})", () => WriteFilter(code, panel.Width, position)),
                        $"weights += {Kernel * panel.Width}", $"filters += {panel.Width}"),
                    $"weights += {(Kernel - 1) * Kernel * position}", $"filters += {(WinogradTiles.Positions - 1) * position}");
            }
        });
    }

    private static void WriteFilter(CodeWriter code, int width, int position)
    {
        for (int column = 0; column < Kernel; column++)
        {
            string[] taps = [.. Enumerable.Range(0, Kernel).Select(row => $"Load({RegisterTile.At("weights + c", row * Kernel * position + column * width)})")];
            code.Line($"Vector256<float> top{column} = {taps[0]}, middle{column} = {taps[1]}, bottom{column} = {taps[2]};");
            code.Line($"Vector256<float> sum{column} = {Sum("top", "middle", "bottom", column)}, difference{column} = {Difference("top", "middle", "bottom", column)};");
        }

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

    private static string Sum(string first, string second, string third, int column) => $"({first}{column} + {second}{column} + {third}{column}) * half";

    private static string Difference(string first, string second, string third, int column) => $"({first}{column} - {second}{column} + {third}{column}) * half";
}
