using Galaxy.Pipeline.Export.Onnx;

namespace Galaxy.Pipeline.Export.Layers;

/// <summary>The window of a convolution or a pooling in ONNX.</summary>
internal static class OnnxWindow
{
    /// <summary>The operator with the window's size and stride.</summary>
    /// <param name="node">The operator.</param>
    /// <param name="layer">Its layer.</param>
    /// <param name="size">The layer's field for the size.</param>
    public static NodeProto Sized(NodeProto node, SpecLayer layer, string size) =>
        node.WithRepeated("kernel_shape", layer.Whole(size), 2).WithRepeated("strides", layer.Whole("stride"), 2);
}
