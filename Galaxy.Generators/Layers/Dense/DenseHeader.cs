using Galaxy.Generators.CSharp;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Dense;

/// <summary>The file headers of a dense layer.</summary>
internal static class DenseHeader
{
    public static IEnumerable<string> Forward(DenseStagePlan stage, Target target) => Of(
        stage, "output [B×N] = input [B×K] · weights [K×N] + bias",
        $"Tiles of samples by units: {InWords(stage, target, units => ForwardTiles(stage, units))}.");

    private static string InWords(DenseStagePlan stage, Target target, Func<UnitTile, string> words) => string.Join("; ", DenseTasks
        .Tiles(stage, target)
        .Select(units => $"{(units.Machine == target ? "" : "with wide vectors ")}{words(units)}"));

    private static string ForwardTiles(DenseStagePlan stage, UnitTile units) =>
        $"up to {DenseForwardTileWriter.Largest(units)}×{units.Width} "
        + $"in chunks of up to {InputBlocks.LongestChunk(stage.Input.Columns, units)} inputs";

    public static IEnumerable<string> WeightGradient(DenseStagePlan stage, Target target) => Of(
        stage, "weight gradient [K×N] = inputᵀ [K×B] · output gradient [B×N]",
        $"Tiles along the inputs: {InWords(stage, target, units => WeightTiles(stage, units))}.");

    private static string WeightTiles(DenseStagePlan stage, UnitTile units) =>
        TileWords.List(Tiles.Cut(stage.Input.Columns, units.Machine.TileRows(units.Width)).Select(run => (run.Count, run.Rows)), units.Width);

    public static IEnumerable<string> InputGradient(DenseStagePlan stage, Target target) => Of(
        stage, "input gradientᵀ [K×B] = weights [K×N] · output gradientᵀ [N×B]",
        $"Tiles of inputs by samples: {string.Join("; ", InputTiles(stage.InputBlocks, target))}.",
        $"Up to {target.VectorFloats} samples: {target.VectorFloats}×{target.VectorFloats} weights at a time, transposed in registers.");

    public static IEnumerable<string> FewUnitsInputGradient(DenseStagePlan stage, Target target) => Of(
        stage, "input gradient [B×K] = output gradient [B×N] · weightsᵀ [N×K]",
        $"Tiles of up to {target.TileRows(target.PanelWidth)}×{target.PanelWidth} samples by inputs, "
        + $"{stage.InputBlocks.BlockRows} inputs at a time.");

    public static IEnumerable<string> OutputGradient(DenseStagePlan stage) =>
    [
        .. stage.Layers.Select(layer => $"  {layer}"),
        "",
        "Backward through the activation, to the gradient of the layer's own output; the bias gradient is its sum over the samples.",
        "It is stored twice: in panels of units for the weight gradient, and transposed in panels of samples for the input gradient.",
        $"{KernelFile.Bytes(stage.OutputGradient.Columns, 3 * stage.Output.Columns)} bytes touched, per sample.",
    ];

    private static IEnumerable<string> InputTiles(InputBlocksPlan plan, Target target) =>
        plan.Sizes.Select((rows, index) => InputTiles(rows, target) + (index == 0 && plan.Blocks > 1 ? $", {plan.Blocks} times" : ""));

    private static string InputTiles(int rows, Target target)
    {
        return string.Join(", or with wide vectors ", target.Machines(target.PanelWidth).Select(OfMachine));

        string OfMachine(Target machine) => TileWords.List(
            Tiles.Cut(rows, machine.TileRows(target.PanelWidth)).Select(run => (run.Count, run.Rows)), target.PanelWidth);
    }

    private static IEnumerable<string> Of(DenseStagePlan stage, string product, params string[] tiles) =>
    [
        .. stage.Layers.Select(layer => $"  {layer}"),
        "",
        $"{product}, for a batch of B samples,",
        $"K = {stage.Input.Columns} inputs as they lie in memory, N = {stage.Weights.Outputs} units.",
        .. tiles,
        $"{KernelFile.Number(stage.Flops)} FLOP per sample, {KernelFile.Number((long)stage.Weights.Floats * sizeof(float))} bytes of weights.",
    ];
}
