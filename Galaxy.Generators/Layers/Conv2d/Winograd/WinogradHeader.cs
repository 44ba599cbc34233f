using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Conv2d.Winograd;

/// <summary>What the files of a convolution by Winograd's filtering say of themselves.</summary>
internal static class WinogradHeader
{
    public static IEnumerable<string> Forward(ConvStagePlan stage, WinogradPlan plan) => ConvHeader.Layers(stage).Concat(
    [
        "",
        "Winograd's filtering F(2×2, 3×3): output = Aᵀ·[Σ (G·g·Gᵀ) ∘ (Bᵀ·d·B)]·A + bias, g a filter, d a 4×4 patch of the input,",
        Tiles(plan.Tiles, "outputs"),
        ConvHeader.Cost(stage.Flops, stage.Input.Floats, stage.Weights.Floats, stage.Output.Floats),
    ]);

    public static IEnumerable<string> InputGradient(ConvStagePlan stage, WinogradPlan plan) => ConvHeader.Layers(stage).Concat(
    [
        "",
        "Winograd's filtering F(2×2, 3×3): input gradient = Aᵀ·[Σ (G·g·Gᵀ) ∘ (Bᵀ·d·B)]·A, g a filter turned round, d a 4×4 patch of the output gradient,",
        Tiles(plan.Tiles, "inputs"),
        ConvHeader.Cost(stage.InputGradientFlops, stage.ConvGradient.Floats, stage.Weights.Floats, stage.InputGradient.Floats),
    ]);

    public static IEnumerable<string> WeightGradient(ConvStagePlan stage, WinogradWeightPlan plan) => ConvHeader.Layers(stage).Concat(
    [
        "",
        "Winograd's filtering F(2×2, 3×3): weight gradient = Gᵀ·[Σ (A·e·Aᵀ) ∘ (Bᵀ·d·B)]·G, e a tile of the output gradient, d a 4×4 patch of the input,",
        Tiles(plan.Tiles, "output gradients"),
        ConvHeader.Cost(stage.Flops, stage.Input.Floats, stage.ConvGradient.Floats, stage.Weights.Floats),
    ]);

    private static string Tiles(WinogradTiles tiles, string outputs) =>
        $"{tiles.Bands * tiles.BandRows}×{tiles.RowTiles} tiles of 2×2 {outputs}, {tiles.Count} at a time; 16 products for the 36 of the direct way, whose FLOP are counted.";
}
