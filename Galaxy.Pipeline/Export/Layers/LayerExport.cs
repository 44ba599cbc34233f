using Galaxy.Kernels.Safetensors;
using Galaxy.Pipeline.Export.Onnx;

namespace Galaxy.Pipeline.Export.Layers;

/// <summary>A layer type in the words of other programs. Every type has a class like this, which <see cref="LayerExports"/> finds.</summary>
internal abstract class LayerExport
{
    /// <summary>Its "type" in network.json.</summary>
    public abstract string Type { get; }

    /// <summary>Its ONNX operators in order; the last one has the layer's name.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="input">Name of what it reads.</param>
    public abstract IEnumerable<NodeProto> Onnx(SpecLayer layer, string input);

    /// <summary>One of its tensors as its ONNX operators read it.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="tensor">The tensor of a model file.</param>
    public virtual FloatTensor Onnx(SpecLayer layer, FloatTensor tensor) => tensor;

    /// <summary>Its PyTorch code.</summary>
    public abstract PyTorchCode PyTorch(SpecLayer layer);

    /// <summary>The operator with the layer's name.</summary>
    /// <param name="operation">Conv, Relu, ….</param>
    /// <param name="layer">The layer.</param>
    /// <param name="input">Name of what it reads.</param>
    /// <param name="parameters">The tensors that it reads besides: weight, bias.</param>
    protected static NodeProto Node(string operation, SpecLayer layer, string input, params IEnumerable<string> parameters) =>
        OnnxNode.Of(operation, layer.Name, parameters.Select(parameter => $"{layer.Name}.{parameter}").Prepend(input));
}
