using Galaxy.Pipeline.Export.Onnx;

namespace Galaxy.Pipeline.Export.Layers;

/// <summary>Pooling of orientations: of a dimension of their own.</summary>
internal sealed class OrientationPoolExport : LayerExport
{
    private const int Dimension = 2;

    public override string Type => "orientationPool";

    public override IEnumerable<NodeProto> Onnx(SpecLayer layer, string input)
    {
        (string shape, string apart) = ($"{layer.Name}.shape", $"{layer.Name}.orientations");
        yield return OnnxNode.Of("Constant", shape)
            .With("value_ints", 0, layer.Input.Filters, layer.Input.Orientations, layer.Input.Height, layer.Input.Width);
        yield return OnnxNode.Of("Reshape", apart, input, OnnxNode.Output(shape));
        yield return Node(TakesLargest(layer) ? "ReduceMax" : "ReduceMean", layer, OnnxNode.Output(apart))
            .WithRepeated("axes", Dimension, 1).With("keepdims", 0);
    }

    public override PyTorchCode PyTorch(SpecLayer layer) =>
        new PyTorchCode.Function($"{PyTorchWindow.Orientations(layer)}.{(TakesLargest(layer) ? "amax" : "mean")}({Dimension})");

    private static bool TakesLargest(SpecLayer layer) => layer.Text("mode") == "max";
}
