using Galaxy.Kernels.Contract;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>A layer: its line in network.json, its shapes, and the FLOPs of an image.</summary>
internal sealed record LayerDocument(
    string Name, string Description, int Line, ShapeDocument Input, ShapeDocument Output, int Parameters, long ForwardFlops, long StepFlops)
{
    public static LayerDocument Of(LayerInfo layer) => new(
        layer.Name, layer.Description, layer.Line, ShapeDocument.Of(layer.Input), ShapeDocument.Of(layer.Output),
        layer.Cost.Parameters, layer.Cost.ForwardFlops, layer.Cost.StepFlops);
}
