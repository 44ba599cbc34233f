using Galaxy.Pipeline.Export.Onnx;

namespace Galaxy.Pipeline.Export.Layers;

/// <summary>The fully connected layer. A map of one pixel is flattened first.</summary>
internal sealed class DenseExport : LayerExport
{
    public override string Type => "dense";

    public override IEnumerable<NodeProto> Onnx(SpecLayer layer, string input) =>
        layer.TakesMap
            ? [OnnxNode.Of("Flatten", Flat(layer), input).With("axis", 1), Product(layer, OnnxNode.Output(Flat(layer)))]
            : [Product(layer, input)];

    public override PyTorchCode PyTorch(SpecLayer layer) =>
        new PyTorchCode.Module($"nn.Linear({layer.Input.Count}, {layer.Whole("units")})", layer.TakesMap ? "x.flatten(1)" : "x");

    private static NodeProto Product(SpecLayer layer, string input) => Node("Gemm", layer, input, "weight", "bias").With("transB", 1);

    private static string Flat(SpecLayer layer) => $"{layer.Name}.flatten";
}
