using Galaxy.Generators.CSharp;
using Galaxy.Generators.Language;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Conv2d.Winograd;

/// <summary>Writes the products of a band's transformed patches with a panel's transformed filters: a matrix product at each position.</summary>
/// <param name="name">Stage and pass: the prefix of every method's name.</param>
internal sealed class WinogradProductWriter(CodeWriter code, string name, WinogradPlan plan, Target target)
{
    /// <summary>The products of every panel, each followed by their use.</summary>
    /// <param name="use">The call that consumes a panel's products, given the C# that advances a pointer to its outputs, and the machine.</param>
    public void WriteCalls(EquatableArray<PanelRun> panels, Func<PanelRun, string, Target, string> use)
    {
        foreach (PanelRun panel in panels)
        {
            code.Repeat("Panels of outputs.", "panel", panel.Count, () =>
            {
                string filters = RegisterTile.At("filters", plan.FilterFloats(panel.Start)) + Step(plan.FilterFloats(panel.Width));
                VectorWidths.Choose(code, target, panel.Width, machine =>
                {
                    foreach (TileRun run in Cut(panel, machine))
                    {
                        string patches = RegisterTile.At("patches", run.Start * plan.PatchFloats);
                        string products = RegisterTile.At("products", run.Start * panel.Width);
                        code.Line($"{Name(run, panel, machine)}({patches}, {filters}, {products});");
                    }

                    code.Line(use(panel, RegisterTile.At("", panel.Start) + Step(panel.Width), machine));
                });
            });

            string Step(int floats) => panel.Count == 1 ? "" : $" + panel * {floats}";
        }
    }

    /// <summary>The methods.</summary>
    public void WriteMethods(EquatableArray<PanelRun> panels)
    {
        foreach (PanelRun panel in panels)
        {
            foreach (Target machine in target.Machines(panel.Width))
            {
                foreach (TileRun run in Cut(panel, machine))
                    WriteMethod(run, panel, machine);
            }
        }
    }

    private IEnumerable<TileRun> Cut(PanelRun panel, Target machine) => Tiles.Cut(plan.Tiles.Count, machine.TileRows(panel.Width));

    private string Name(TileRun run, PanelRun panel, Target machine) => $"{name}{machine.Mark}Products{run.Rows}x{panel.Width}";

    private void WriteMethod(TileRun run, PanelRun panel, Target machine)
    {
        code.Line();
        KernelMethod.Write(
            code, $"At each position, {KernelFile.Count(run.Count, "register tile")} of {run.Rows} by {panel.Width} outputs.",
            Name(run, panel, machine), "float* patches, float* filters, float* products", () =>
                code.Loop("Positions: one matrix product each.", "position", WinogradTiles.Positions, () =>
                {
                    code.Line("float* patch = patches;");
                    code.Line("float* product = products;");
                    code.Repeat("tile", run.Count, () => WriteTile(run, panel, machine),
                        $"patch += {run.Rows * plan.PatchFloats}", $"product += {run.Rows * panel.Width}");
                }, $"patches += {plan.PatchStride}", $"filters += {plan.Channels * panel.Width}", $"products += {plan.ProductStride}"));
    }

    private void WriteTile(TileRun run, PanelRun panel, Target machine)
    {
        RegisterTile sums = new(code, new("m", "x", "w", Row: "tile", Column: "output"), run.Rows, panel.Width, machine);
        sums.BeginAtZero();
        sums.DeclareOperands();
        code.Line("float* channel = patch;");
        code.Line("float* filter = filters;");
        code.Loop("Channels.", "c", plan.Channels, () => sums.Add("filter", 0, "channel", row => row * plan.PatchFloats),
            "channel++", $"filter += {panel.Width}");
        sums.Store("product", panel.Width);
    }
}
