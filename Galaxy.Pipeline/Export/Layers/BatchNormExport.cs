using Galaxy.Kernels.Safetensors;
using Galaxy.Pipeline.Export.Onnx;

namespace Galaxy.Pipeline.Export.Layers;

/// <summary>Batch norm, with its running statistics. All orientations of a filter have the same; PyTorch sees them as a third dimension.</summary>
internal sealed class BatchNormExport : LayerExport
{
    public override string Type => "batchNorm";

    public override IEnumerable<NodeProto> Onnx(SpecLayer layer, string input) =>
        [Node("BatchNormalization", layer, input, "weight", "bias", "running_mean", "running_var").With("epsilon", layer.Number("epsilon"))];

    public override FloatTensor Onnx(SpecLayer layer, FloatTensor tensor) => layer.Input.Orientations > 1 ? OrientedTensor.Repeated(tensor) : tensor;

    public override PyTorchCode PyTorch(SpecLayer layer) => layer.Input.Orientations > 1
        ? new PyTorchCode.Module(Constructor(layer, 3), PyTorchWindow.Orientations(layer)) { Output = ".flatten(1, 2)" }
        : new PyTorchCode.Module(Constructor(layer, layer.TakesMap ? 2 : 1));

    private static string Constructor(SpecLayer layer, int dimensions) =>
        $"nn.BatchNorm{dimensions}d({layer.Input.Filters}, eps={layer.Raw("epsilon")}, momentum={layer.Raw("momentum")})";
}
