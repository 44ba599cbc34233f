using Galaxy.Generators.Language;
using Galaxy.Generators.Layers;
using Galaxy.Generators.Networks;
using Galaxy.Tests.Harness;
using JsonNode = System.Text.Json.Nodes.JsonNode;

namespace Galaxy.Tests.Language;

/// <summary>network.schema.json and docs/layers.md match the reader: they are generated from its declarations.</summary>
public sealed class SchemaTests
{
    public static TheoryData<string> Types => [.. LayerTypes.Names];

    [Fact]
    public void Schema_says_what_the_layer_types_declare() => WrittenFile.Match("network.schema.json", NetworkSchema.Text);

    [Fact]
    public void Page_says_what_the_layer_types_declare() => WrittenFile.Match("docs/layers.md", LayersPage.Text);

    [Fact]
    public void Schema_has_the_fields_of_the_file()
    {
        JsonNode schema = JsonNode.Parse(NetworkSchema.Text)!;
        Assert.Equal(SpecReader.NetworkFields, schema["properties"]!.AsObject().Select(property => property.Key));
        Assert.All(schema["required"]!.AsArray(), name => Assert.Contains((string)name!, SpecReader.NetworkFields));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Field_that_is_left_out_holds_what_is_declared(string type)
    {
        LayerType declared = LayerTypes.Find(type)!;
        (string Name, object Value)[] required = [.. declared.Fields.Where(field => field.IsRequired).Select(field => (field.Name, TestLayer.Example(field)))];
        (string, object)[] optional =
        [
            .. from field in declared.Fields
               where !field.IsRequired && field.DefaultValue is not FieldValue.Absent
               select (field.Name, field switch
               {
                   { SameAs: { } other } => required.Single(given => given.Name == other.Name).Value,
                   ChoiceField choice => choice.Default!,
                   _ => ((NumberField)field).Default!.Value,
               }),
        ];
        Assert.Equal(TestLayer.Of(type, [.. required, .. optional]), TestLayer.Of(type, required));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Layer_is_read_back_from_its_declared_fields_in_order(string type)
    {
        Layer layer = TestLayer.Example(type);
        Assert.Equal(type, layer.Source.Type.Name);
        Assert.StartsWith(type, layer.Description, StringComparison.Ordinal);
        Assert.Equal(layer.Source.Type.Fields, layer.Source.Fields.Fields);
    }
}
