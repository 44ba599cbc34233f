using Galaxy.Generators.CSharp;
using Galaxy.Generators.Networks;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Dropout;

/// <summary>The calls that drop a stage's values, or the gradients of dropped values: the same ones both ways.</summary>
internal static class DropoutCalls
{
    /// <summary>For one sample's map.</summary>
    /// <param name="what">What is dropped: <c>values</c> or <c>gradients</c>.</param>
    /// <param name="pointer">The pointer to the block that the map is in.</param>
    public static IEnumerable<MapCall> Of(MapStagePlan stage, string what, string pointer, MapPlan map) => stage.Dropouts.Select(dropout => new MapCall(
        $"{dropout.Name} {what}", Code(dropout, RegisterTile.At(pointer, map.Interior), map.Height, map.Width * map.PixelStride, map.RowStride), 0, map.Floats, 0));

    /// <summary>For one sample's row.</summary>
    /// <param name="row">The pointer to the row.</param>
    public static IEnumerable<string> Of(DenseStagePlan stage, string row) =>
        stage.Dropouts.Select(dropout => Code(dropout, row, rows: 1, stage.Weights.PaddedOutputs, stride: 0));

    private static string Code(DropoutPlan dropout, string pointer, int rows, int columns, int stride) =>
        $"Dropout.Apply(step, layer: {dropout.Index}, index, {Literal.Of(dropout.Rate)}, {pointer}, {rows}, {columns}, {stride});";
}
