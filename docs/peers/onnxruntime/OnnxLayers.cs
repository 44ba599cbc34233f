namespace Galaxy.Peers;

/// <summary>The ONNX operator of each layer type.</summary>
internal static class OnnxLayers
{
    /// <summary>The layer's operator; null if inference passes it by.</summary>
    /// <param name="input">Name of what the layer before gives.</param>
    /// <exception cref="NotSupportedException">This program knows no such layer.</exception>
    public static OnnxNode? NodeOf(SpecLayer layer, string input) => layer.Type switch
    {
        "conv2d" => Window(new OnnxNode("Conv", layer.Name, input, layer.Parameter("weight"), layer.Parameter("bias")), layer, "kernel")
            .WithRepeated("pads", layer.Integer("padding"), 4),
        "maxPool2d" => Window(new OnnxNode("MaxPool", layer.Name, input), layer, "size"),
        "avgPool2d" => Window(new OnnxNode("AveragePool", layer.Name, input), layer, "size"),
        "globalAvgPool" => new OnnxNode("GlobalAveragePool", layer.Name, input),
        "relu" => new OnnxNode("Relu", layer.Name, input),
        "leakyRelu" => new OnnxNode("LeakyRelu", layer.Name, input).With("alpha", (float)layer.Number("slope")),
        "batchNorm" => new OnnxNode(
            "BatchNormalization", layer.Name, input, layer.Parameter("weight"), layer.Parameter("bias"),
            layer.Parameter("running_mean"), layer.Parameter("running_var")).With("epsilon", (float)layer.Number("epsilon")),
        "dropout" => null,
        "flatten" => new OnnxNode("Flatten", layer.Name, input).With("axis", 1),
        "dense" => new OnnxNode("Gemm", layer.Name, input, layer.Parameter("weight"), layer.Parameter("bias")).With("transB", 1),
        _ => throw new NotSupportedException($"'{layer.Type}' has no ONNX operator in {nameof(OnnxLayers)}; add it there."),
    };

    private static OnnxNode Window(OnnxNode node, SpecLayer layer, string size) =>
        node.WithRepeated("kernel_shape", layer.Integer(size), 2).WithRepeated("strides", layer.Integer("stride"), 2);
}
