using Galaxy.Kernels.Safetensors;
using Galaxy.Pipeline.Models;
using Google.Protobuf;

namespace Galaxy.Pipeline.Export.Onnx;

/// <summary>Constants of an ONNX graph: weights, and what standardizes images.</summary>
internal static class OnnxTensor
{
    public static TensorProto Of(FloatTensor tensor)
    {
        byte[] bytes = new byte[tensor.Count * sizeof(float)];
        tensor.Write(bytes);
        return new TensorProto
        {
            Name = tensor.Name,
            DataType = (int)TensorProto.Types.DataType.Float,
            Dims = { tensor.Shape.Select(size => (long)size) },
            RawData = UnsafeByteOperations.UnsafeWrap(bytes),
        };
    }

    /// <summary>One value for every image, or one for each channel: [1, channels, 1, 1].</summary>
    public static TensorProto PerChannel(string name, params IReadOnlyList<float> values) =>
        Of(new FloatTensor(name, [1, values.Count, 1, 1], span => values.ToArray().CopyTo(span)));
}
