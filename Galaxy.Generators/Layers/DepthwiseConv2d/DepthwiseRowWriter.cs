using Galaxy.Generators.CSharp;
using Galaxy.Generators.Layers.Activations;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.DepthwiseConv2d;

/// <summary>
/// Writes a row of sums over windows, for a panel of channels: tiles of pixels whose sums stay in registers, to which each place of the
/// window adds its inputs times its weights.
/// </summary>
internal sealed record DepthwiseRowWriter(string Name, DepthwiseWindow Window)
{
    /// <summary>Sums side by side: enough to hide the latency of a multiply-add, few enough for the registers of any machine.</summary>
    private const int MostPixels = 8;

    /// <summary>Places of a window that are written out; of a larger one the rows are a loop, so that the method stays small.</summary>
    private const int MostUnrolled = 16;

    /// <summary>Pixels in a row.</summary>
    public required int Pixels { get; init; }

    /// <summary>Floats from the first input of a pixel's window to the next pixel's.</summary>
    public required int InputStep { get; init; }

    /// <summary>Floats from a sum to the next in memory.</summary>
    public required int OutputStep { get; init; }

    /// <summary>Whether the sums begin at the bias, or at zero.</summary>
    public required bool HasBias { get; init; }

    /// <summary>What the row goes through at its end.</summary>
    public Activation? Activation { get; init; }

    private string Parameters => $"float* input, float* weights, {(HasBias ? "float* bias, " : "")}float* output";

    /// <summary>The call, for each panel of channels.</summary>
    public void WriteCalls(CodeWriter code, WeightPlan weights, Target target) => DepthwisePanels.ForEach(code, weights, (run, channels, panel) =>
        VectorWidths.WriteCall(
            code, target, run.Width, MethodName(run),
            [$"input{channels}", panel, .. HasBias ? [$"bias{channels}"] : Array.Empty<string>(), $"output{channels}"]));

    /// <summary>The methods, one for each width of panels.</summary>
    public void WriteMethods(CodeWriter code, WeightPlan weights)
    {
        foreach (PanelRun run in weights.Panels)
        {
            code.Line();
            VectorWidths.WriteMethod(
                code, $"A row of {KernelFile.Count(Pixels, "pixel")}, {run.Width} channels.", MethodName(run), Parameters, vectors =>
                code.Block($"for (int c = 0; c < {run.Width}; c += {vectors.Count})", () => WriteRow(code, run.Width, vectors)));
        }
    }

    private string MethodName(PanelRun run) => $"{Name}Row{run.Width}";

    private void WriteRow(CodeWriter code, int panelWidth, VectorCode vectors)
    {
        code.Line("float* pixel = input + c;");
        code.Line("float* sum = output + c;");
        foreach (TileRun run in Tiles.Cut(Pixels, MostPixels))
        {
            code.Comment($"{KernelFile.Count(run.Count, "tile")} of {KernelFile.Count(run.Rows, "pixel")}.");
            code.Loop("tile", run.Count, () => WriteTile(code, run.Rows, panelWidth, vectors),
                $"pixel += {run.Rows * InputStep}", $"sum += {run.Rows * OutputStep}");
        }

        if (Activation is not { } activation)
            return;
        code.Comment("The activation, while the row is in the first-level cache.");
        code.Block($"for (float* y = output + c; y < sum; y += {OutputStep})", () =>
        {
            code.Line($"{vectors.Type} value = {vectors.Load("y")};");
            code.Line($"{activation.Forward("value", vectors)}.Store(y);");
        });
    }

    private void WriteTile(CodeWriter code, int pixels, int panelWidth, VectorCode vectors)
    {
        string first = HasBias ? vectors.Load("bias + c") : vectors.Zero;
        code.Line($"{vectors.Type} w, {string.Join(", ", Enumerable.Range(0, pixels).Select(pixel => $"y{pixel} = {first}"))};");
        if (Window.Rows * Window.Columns.Length <= MostUnrolled)
            WritePlaces(code, Window.Places, "pixel", "weights", pixels, panelWidth, vectors);
        else
            WriteRows(code, pixels, panelWidth, vectors);
        for (int pixel = 0; pixel < pixels; pixel++)
            code.Line($"y{pixel}.Store({RegisterTile.At("sum", pixel * OutputStep)});");
    }

    private void WriteRows(CodeWriter code, int pixels, int panelWidth, VectorCode vectors)
    {
        code.Line("float* window = pixel;");
        code.Line("float* panel = weights;");
        code.Loop("Rows of the window.", "windowRow", Window.Rows,
            () => WritePlaces(code, Window.Columns, "window", "panel", pixels, panelWidth, vectors),
            $"window += {Window.InputStep}", $"panel {(Window.WeightStep < 0 ? "-" : "+")}= {Math.Abs(Window.WeightStep) * panelWidth}");
    }

    private void WritePlaces(
        CodeWriter code, IEnumerable<DepthwiseWindow.Place> places, string window, string panel, int pixels, int panelWidth, VectorCode vectors)
    {
        foreach (DepthwiseWindow.Place place in places)
        {
            code.Line($"w = {vectors.Load($"{RegisterTile.At(panel, place.Weight * panelWidth)} + c")};");
            for (int pixel = 0; pixel < pixels; pixel++)
            {
                string input = vectors.Load(RegisterTile.At(window, pixel * InputStep + place.Input));
                code.Line($"y{pixel} = {vectors.Call("FusedMultiplyAdd", input, "w", $"y{pixel}")};");
            }
        }
    }
}
