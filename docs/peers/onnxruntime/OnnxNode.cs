namespace Galaxy.Peers;

/// <summary>An operator of an ONNX graph. Numbers in the code are the field numbers of onnx.proto.</summary>
/// <param name="operation">Conv, Relu, …</param>
/// <param name="output">Name of its result.</param>
/// <param name="inputs">Names of what it reads.</param>
internal sealed class OnnxNode(string operation, string output, params IEnumerable<string> inputs)
{
    private const int FloatAttribute = 1;
    private const int IntegerAttribute = 2;
    private const int IntegersAttribute = 7;

    private readonly List<ProtobufMessage> _attributes = [];

    public OnnxNode With(string name, float value) => Add(name, FloatAttribute, message => message.Single(2, value));

    public OnnxNode With(string name, int value) => Add(name, IntegerAttribute, message => message.Integer(3, value));

    /// <summary>The same number <paramref name="times"/> over: an ONNX kernel has a size for rows and one for columns.</summary>
    public OnnxNode WithRepeated(string name, int value, int times) => Add(name, IntegersAttribute, message =>
    {
        for (int index = 0; index < times; index++)
            message.Integer(8, value);
    });

    /// <summary>A NodeProto.</summary>
    public ProtobufMessage ToMessage()
    {
        ProtobufMessage node = new();
        foreach (string input in inputs)
            node.Text(1, input);
        node.Text(2, output).Text(3, output).Text(4, operation);
        foreach (ProtobufMessage attribute in _attributes)
            node.Message(5, attribute);
        return node;
    }

    private OnnxNode Add(string name, int type, Action<ProtobufMessage> write)
    {
        ProtobufMessage attribute = new ProtobufMessage().Text(1, name);
        write(attribute);
        _attributes.Add(attribute.Integer(20, type));
        return this;
    }
}
