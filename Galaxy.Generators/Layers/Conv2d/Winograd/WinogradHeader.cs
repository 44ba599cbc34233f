using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Conv2d.Winograd;

/// <summary>The file headers of a convolution by Winograd's filtering.</summary>
internal static class WinogradHeader
{
    public static IEnumerable<string> Forward(ConvStagePlan stage, WinogradPlan plan) => StageHeader.Layers(stage).Concat(
    [
        "",
        "Winograd's minimal filtering F(2×2, 3×3): output = Aᵀ·[Σ (G·g·Gᵀ) ∘ (Bᵀ·d·B)]·A + bias, for a tile of 2×2 outputs,",
        "g a filter, d the 4×4 patch of the input under the tile, ∘ the product by position, Σ over channels.",
        Tiles(plan.Tiles, "outputs"),
        ConvHeader.Cost(stage.Flops, stage.Input.Floats, stage.Weights.Floats, stage.Output.Floats),
    ]);

    public static IEnumerable<string> InputGradient(ConvStagePlan stage, WinogradPlan plan) => StageHeader.Layers(stage).Concat(
    [
        "",
        "Winograd's minimal filtering F(2×2, 3×3): input gradient = Aᵀ·[Σ (G·g·Gᵀ) ∘ (Bᵀ·d·B)]·A, for a tile of 2×2 inputs,",
        "g a flipped filter, d the 4×4 patch of the output gradient around the tile, ∘ the product by position, Σ over filters.",
        Tiles(plan.Tiles, "inputs"),
        ConvHeader.Cost(stage.InputGradientFlops, stage.ConvGradient.Floats, stage.Weights.Floats, stage.InputGradient.Floats),
    ]);

    public static IEnumerable<string> WeightGradient(ConvStagePlan stage, WinogradWeightPlan plan) => StageHeader.Layers(stage).Concat(
    [
        "",
        "Winograd's minimal filtering F(2×2, 3×3): weight gradient = Gᵀ·[Σ (A·e·Aᵀ) ∘ (Bᵀ·d·B)]·G,",
        "e a tile of 2×2 output gradients, d the 4×4 patch of the input under it, ∘ the product by position, Σ over a shard's tiles.",
        Tiles(plan.Tiles, "output gradients"),
        ConvHeader.Cost(stage.Flops, stage.Input.Floats, stage.ConvGradient.Floats, stage.Weights.Floats),
    ]);

    private static string Tiles(WinogradTiles tiles, string outputs) =>
        $"{tiles.Bands * tiles.BandRows}×{tiles.RowTiles} tiles of 2×2 {outputs}, {tiles.Count} at a time; "
        + "16 products instead of 36 directly. FLOP counts the direct products.";
}
