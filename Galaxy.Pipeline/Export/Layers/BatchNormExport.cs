using Galaxy.Pipeline.Export.Onnx;

namespace Galaxy.Pipeline.Export.Layers;

/// <summary>Batch norm, with its running statistics.</summary>
internal sealed class BatchNormExport : LayerExport
{
    public override string Type => "batchNorm";

    public override IEnumerable<NodeProto> Onnx(SpecLayer layer, string input) =>
        [Node("BatchNormalization", layer, input, "weight", "bias", "running_mean", "running_var").With("epsilon", layer.Number("epsilon"))];

    public override PyTorchCode PyTorch(SpecLayer layer) =>
        new PyTorchCode.Module(
            $"nn.BatchNorm{(layer.TakesMap ? 2 : 1)}d({layer.Input.Channels}, eps={layer.Raw("epsilon")}, "
            + $"momentum={layer.Raw("momentum")})");
}
