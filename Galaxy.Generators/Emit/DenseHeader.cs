using Galaxy.Generators.Plan;

namespace Galaxy.Generators.Emit;

/// <summary>What the files of a dense layer say of themselves.</summary>
internal static class DenseHeader
{
    public static IEnumerable<string> Forward(DenseStagePlan stage) => Of(stage, "output [B×N] = input [B×K] · weights [K×N] + bias");

    public static IEnumerable<string> WeightGradient(DenseStagePlan stage) => Of(stage, "weight gradient [K×N] = inputᵀ [K×B] · output gradient [B×N]");

    public static IEnumerable<string> InputGradient(DenseStagePlan stage) => Of(stage, "input gradientᵀ [K×B] = weights [K×N] · output gradientᵀ [N×B]");

    public static IEnumerable<string> OutputGradient(DenseStagePlan stage) => stage.Layers.Select(layer => $"  {layer}").Concat(
    [
        "",
        "The way back through the activation, to the gradient of the layer's own output and of its bias.",
    ]);

    private static IEnumerable<string> Of(DenseStagePlan stage, string product) => stage.Layers.Select(layer => $"  {layer}").Concat(
    [
        "",
        $"{product}, for a batch of B samples,",
        $"K = {stage.Input.Columns} inputs, N = {stage.Weights.Outputs} units.",
        $"{KernelFile.Number(2L * stage.Input.Columns * stage.Weights.Outputs)} FLOP per sample, {KernelFile.Number((long)stage.Weights.Floats * sizeof(float))} bytes of weights.",
    ]);
}
