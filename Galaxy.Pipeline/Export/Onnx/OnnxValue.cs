namespace Galaxy.Pipeline.Export.Onnx;

/// <summary>What goes into an ONNX graph or comes out of it.</summary>
internal static class OnnxValue
{
    /// <summary>A tensor of floats, [batch, sizes…], for any number of images in a batch.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What its values are, for people.</param>
    /// <param name="sizes">The sizes behind the batch's.</param>
    public static ValueInfoProto Of(string name, string description, params IEnumerable<int> sizes) => new()
    {
        Name = name,
        DocString = description,
        Type = new TypeProto
        {
            TensorType = new TypeProto.Types.Tensor
            {
                ElemType = (int)TensorProto.Types.DataType.Float,
                Shape = new TensorShapeProto
                {
                    Dim =
                    {
                        new TensorShapeProto.Types.Dimension { DimParam = "batch" },
                        sizes.Select(size => new TensorShapeProto.Types.Dimension { DimValue = size }),
                    },
                },
            },
        },
    };
}
