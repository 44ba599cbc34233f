using Galaxy.Generators.Language;
using Galaxy.Generators.Layers;
using Galaxy.Generators.Networks;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Spec;
using JsonNode = System.Text.Json.Nodes.JsonNode;

namespace Galaxy.Tests.Language;

/// <summary>network.schema.json tells editors what the parser accepts.</summary>
public sealed class SchemaTests
{
    private static readonly JsonNode _schema = JsonNode.Parse(SourceTree.Read("network.schema.json"))!;

    public static TheoryData<string> Types => [.. LayerTypes.Names];

    [Fact]
    public void Schema_and_parser_have_the_same_layer_types()
    {
        Assert.Equal(LayerTypes.Names, _schema["definitions"]!.AsObject().Select(definition => definition.Key));
        Assert.Equal(
            LayerTypes.Names.Select(name => $"#/definitions/{name}"),
            _schema["properties"]!["layers"]!["items"]!["oneOf"]!.AsArray().Select(reference => (string)reference!["$ref"]!));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Layer_has_the_same_fields_ranges_and_duties(string type)
    {
        JsonNode definition = _schema["definitions"]![type]!;
        LayerType known = LayerTypes.Find(type)!;
        Assert.Equal(type, (string)definition["properties"]!["type"]!["const"]!);
        Assert.Equal("#/layerName", (string)definition["properties"]!["name"]!["$ref"]!);
        Assert.Equal(known.HasSource, definition["properties"]!["from"] is not null);
        AssertFields(definition, known.Fields, known.HasSource ? [LayerTypes.TypeField, LayerTypes.FromField] : [LayerTypes.TypeField], LayerTypes.NameField);
    }

    [Fact]
    public void Input_has_the_same_fields_ranges_and_duties() => AssertFields(_schema["properties"]!["input"]!, SpecReader.InputFields, []);

    [Fact]
    public void File_has_the_same_fields()
    {
        Assert.Equal(SpecReader.NetworkFields, _schema["properties"]!.AsObject().Select(property => property.Key));
        Assert.Equal(SpecReader.NetworkFields.Skip(1), _schema["required"]!.AsArray().Select(name => (string)name!));
        Assert.Equal((1, Limits.Layers), Items("layers"));
        Assert.Equal((Limits.FewestClasses, Limits.Classes), Items("classes"));
        Assert.Equal(Limits.NameLength, (int)_schema["properties"]!["name"]!["maxLength"]!);
        Assert.Equal(Limits.ClassNameLength, (int)_schema["properties"]!["classes"]!["items"]!["maxLength"]!);
    }

    [Theory]
    [InlineData("conv2d", "stride", "\"filters\": 4, \"kernel\": 3")]
    [InlineData("conv2d", "padding", "\"filters\": 4, \"kernel\": 3")]
    [InlineData("leakyRelu", "slope", "")]
    [InlineData("batchNorm", "momentum", "")]
    [InlineData("batchNorm", "epsilon", "")]
    public void Default_is_the_parsers(string type, string field, string required)
    {
        decimal stated = (decimal)_schema["definitions"]![type]!["properties"]![field]!["default"]!;
        Assert.Equal(Canonical([required]), Canonical([required, FormattableString.Invariant($"\"{field}\": {stated}")]));
        decimal other = stated == 1 ? 2 : 1;
        Assert.NotEqual(Canonical([required]), Canonical([required, FormattableString.Invariant($"\"{field}\": {other}")]));

        string Canonical(IEnumerable<string> fields) => SpecText.Canonical(Networks.Spec(
            $$"""{ "type": "conv2d", "filters": 2, "kernel": 1 }, { "type": "{{type}}"{{string.Concat(fields.Where(text => text.Length > 0).Select(text => $", {text}"))}} }, {{Networks.End}}"""));
    }

    private static (int, int) Items(string list)
    {
        JsonNode schema = _schema["properties"]![list]!;
        return ((int)schema["minItems"]!, (int)schema["maxItems"]!);
    }

    private static void AssertFields(JsonNode schema, IEnumerable<NumberField> fields, string[] required, params string[] optional)
    {
        Assert.False((bool)schema["additionalProperties"]!);
        Assert.Equal(
            [.. required, .. fields.Where(field => field.IsRequired).Select(field => field.Name)],
            schema["required"]!.AsArray().Select(name => (string)name!));
        Assert.Equal(
            fields.Select(field => (field.Name, field.IsWhole ? "integer" : "number", field.Minimum, field.Maximum)),
            schema["properties"]!.AsObject().Where(property => !required.Contains(property.Key) && !optional.Contains(property.Key)).Select(property =>
                (property.Key, (string)property.Value!["type"]!, (decimal)property.Value["minimum"]!, (decimal)property.Value["maximum"]!)));
    }
}
