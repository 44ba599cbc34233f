using Galaxy.Kernels;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Export;
using Galaxy.Pipeline.Export.Onnx;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Layers;
using Galaxy.Tests.Models;

namespace Galaxy.Tests.Export;

/// <summary>The rules of ONNX's checker for a file, on a network with every layer type.</summary>
public sealed class OnnxRulesTests
{
    private readonly ModelProto _model;

    public OnnxRulesTests()
    {
        using CompiledNetwork network = CompiledNetwork.From(EveryLayer.Json);
        _model = Export(network.Info, crop: 24, new Temperature(1.5, AllOrientations: false));
    }

    private GraphProto Graph => _model.Graph;

    [Fact]
    public void Versions_and_producer_are_stated()
    {
        Assert.InRange(_model.IrVersion, 8, 10);
        OperatorSetIdProto operators = Assert.Single(_model.OpsetImport);
        Assert.Equal("", operators.Domain);
        Assert.InRange(operators.Version, 17, 21);
        Assert.Equal(("galaxy", "0.1.0"), (_model.ProducerName, _model.ProducerVersion));
        Assert.Equal("EveryLayer", Graph.Name);
    }

    [Fact]
    public void Every_value_is_computed_once_and_before_it_is_read()
    {
        HashSet<string> known = [.. Graph.Input.Select(value => value.Name), .. Graph.Initializer.Select(tensor => tensor.Name)];
        Assert.Equal(Graph.Input.Count + Graph.Initializer.Count, known.Count);
        foreach (NodeProto node in Graph.Node)
        {
            Assert.All(node.Input, input => Assert.Contains(input, known));
            Assert.All(node.Output, output => Assert.True(known.Add(output), output));
        }

        Assert.All(Graph.Output, value => Assert.Contains(value.Name, known));
        Assert.Distinct(Graph.Node.Select(node => node.Name));
        Assert.All(Graph.Initializer, tensor => Assert.Contains(Graph.Node, node => node.Input.Contains(tensor.Name)));
    }

    [Fact]
    public void Tensors_have_the_bytes_of_their_shapes() => Assert.All(Graph.Initializer, tensor =>
    {
        Assert.Equal((int)TensorProto.Types.DataType.Float, tensor.DataType);
        Assert.Equal(tensor.Dims.Aggregate(4L, (product, size) => product * size), tensor.RawData.Length);
    });

    [Fact]
    public void Attributes_have_the_value_of_their_type() => Assert.All(Graph.Node.SelectMany(node => node.Attribute), attribute => Assert.Equal(
        attribute.Type,
        (attribute.HasF, attribute.HasI, attribute.Ints.Count > 0) switch
        {
            (true, false, false) => AttributeProto.Types.AttributeType.Float,
            (false, true, false) => AttributeProto.Types.AttributeType.Int,
            (false, false, true) => AttributeProto.Types.AttributeType.Ints,
            _ => AttributeProto.Types.AttributeType.Undefined,
        }));

    [Fact]
    public void Input_and_output_have_any_number_of_images()
    {
        Assert.Equal("images [batch, 3, 15, 19]", Words(Assert.Single(Graph.Input)));
        Assert.Equal("probabilities [batch, 3]", Words(Assert.Single(Graph.Output)));
        Assert.Equal(
            "Red, green and blue from 0 to 255 of the middle square of 24 pixels of a picture, scaled to 15 rows and 19 columns by area.",
            Graph.Input[0].DocString);

        static string Words(ValueInfoProto value)
        {
            IEnumerable<string> sizes = value.Type.TensorType.Shape.Dim.Select(size => size.HasDimParam ? size.DimParam : $"{size.DimValue}");
            return $"{value.Name} [{string.Join(", ", sizes)}]";
        }
    }

    [Fact]
    public void Properties_say_how_to_apply_it() => Assert.Equal(
        [
            ("classes", """["a","b b","\u00E7"]"""), ("crop", "24"), ("deviation", "[0.21000001]"), ("mean", "[0.11]"),
            ("temperature", """{"value":1.5,"turned":false}"""),
        ],
        _model.MetadataProps.Select(entry => (entry.Key, entry.Value)));

    [Fact]
    public void A_model_without_a_temperature_has_none() => Assert.DoesNotContain(
        Export(NetworkRegistry.All.Single(network => network.Name == "Galaxy32"), crop: null, temperature: null).MetadataProps,
        entry => entry.Key == "temperature");

    private static ModelProto Export(NetworkInfo network, int? crop, Temperature? temperature) =>
        ModelProto.Parser.ParseFrom(OnnxPredictions.File(RandomModel.Of(network, crop, temperature), network, OnnxInput.Colors));
}
