namespace Galaxy.Pipeline.Export.Onnx;

/// <summary>An operator of an ONNX graph.</summary>
internal static class OnnxNode
{
    /// <summary>The name of what an operator computes. It has a dot, so that it is never that of the graph's own input or output.</summary>
    public static string Output(string node) => $"{node}.output";

    /// <param name="operation">Conv, Relu, ….</param>
    /// <param name="name">Its name, which no other has.</param>
    /// <param name="inputs">Names of what it reads.</param>
    public static NodeProto Of(string operation, string name, params IEnumerable<string> inputs) =>
        new() { OpType = operation, Name = name, Input = { inputs }, Output = { Output(name) } };

    public static NodeProto With(this NodeProto node, string name, double value) =>
        node.With(new AttributeProto { Name = name, Type = AttributeProto.Types.AttributeType.Float, F = (float)value });

    public static NodeProto With(this NodeProto node, string name, int value) =>
        node.With(new AttributeProto { Name = name, Type = AttributeProto.Types.AttributeType.Int, I = value });

    /// <summary>A list of numbers, at least two.</summary>
    public static NodeProto With(this NodeProto node, string name, int first, int second, params IEnumerable<int> others) =>
        node.WithInts(name, others.Prepend(second).Prepend(first));

    /// <summary>A list of the same number: a window has a size for rows and one for columns.</summary>
    public static NodeProto WithRepeated(this NodeProto node, string name, int value, int times) =>
        node.WithInts(name, Enumerable.Repeat(value, times));

    private static NodeProto WithInts(this NodeProto node, string name, IEnumerable<int> values) =>
        node.With(new AttributeProto
        {
            Name = name,
            Type = AttributeProto.Types.AttributeType.Ints,
            Ints = { values.Select(value => (long)value) },
        });

    private static NodeProto With(this NodeProto node, AttributeProto attribute)
    {
        node.Attribute.Add(attribute);
        return node;
    }
}
