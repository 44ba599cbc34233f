using Galaxy.Pipeline.Recipes;
using Galaxy.Tests.Harness;
using JsonNode = System.Text.Json.Nodes.JsonNode;

namespace Galaxy.Tests.Recipes;

/// <summary>recipe.schema.json and docs/recipe.md tell what the reader accepts.</summary>
public sealed class RecipeSchemaTests
{
    private static readonly JsonNode _schema = JsonNode.Parse(SourceTree.Read("recipe.schema.json"))!;

    public static TheoryData<string> Paths => [.. RecipeFields.All.Select(known => known.Path)];

    [Fact]
    public void Schema_and_reader_have_the_same_fields()
    {
        Assert.Equal(["$schema", .. RecipeFields.NamesIn("")], Names(_schema));
        foreach (string group in (string[])["optimizer", "augmentation"])
            Assert.Equal(RecipeFields.NamesIn(group), Names(_schema["properties"]![group]!));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Field_has_the_same_range_and_default(string path)
    {
        RecipeField field = RecipeFields.All.Single(known => known.Path == path);
        JsonNode schema = field.Group.Split('.', StringSplitOptions.RemoveEmptyEntries).Append(field.Name)
            .Aggregate(_schema, (node, name) => node["properties"]![name]!);

        if (field is RecipeField.Number { Range: var range } number)
        {
            JsonNode numbers = schema["anyOf"]?[0] ?? schema;
            Assert.Equal(number.Word ?? (range.OrZero ? "0" : null), schema["anyOf"]?[1]!["const"]!.ToString());
            Assert.Equal(range.IsWhole ? "integer" : "number", (string)numbers["type"]!);
            Assert.Equal(range.Minimum, (double)numbers[range.AboveMinimum ? "exclusiveMinimum" : "minimum"]!);
            Assert.Equal(range.Maximum, (double?)numbers[range.BelowMaximum ? "exclusiveMaximum" : "maximum"]);
        }
        else if (field is RecipeField.Factors)
        {
            Assert.Equal(RecipeField.Factors.Range.Minimum, (double)schema["additionalProperties"]!["minimum"]!);
            Assert.Equal(RecipeField.Factors.Range.Maximum, (double?)schema["additionalProperties"]!["maximum"]);
        }
        else
        {
            Assert.Equal(Assert.IsType<RecipeField.Choice>(field).Choices, schema["enum"]!.AsArray().Select(word => (string)word!));
        }

        if (schema["default"] is { } stated)
            Assert.Equal($"{Default(field)}", $"{(stated.GetValueKind() == System.Text.Json.JsonValueKind.Number ? (double)stated : stated)}");
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(0.005, false)]
    [InlineData(0.01, true)]
    [InlineData(11, false)]
    public void Mixing_takes_no_number_so_small_that_its_shares_are_lost(double number, bool isAllowed)
    {
        Assert.Equal(isAllowed, RecipeFields.Mixup.Range.Allows(number));
        Assert.Equal(isAllowed, RecipeFields.CutMix.Range.Allows(number));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Page_explains_the_field_with_its_flag_and_range(string path)
    {
        RecipeField field = RecipeFields.All.Single(known => known.Path == path);

        string row = Assert.Single(SourceTree.Read("docs/recipe.md").Split('\n'), line => line.StartsWith($"| `{path}` |", StringComparison.Ordinal));
        Assert.Contains(field.Flag is null ? "| |" : $"| `{field.Flag}` |", row, StringComparison.Ordinal);
        Assert.Contains(field.Words, row.Replace("`", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    /// <summary>The default recipe's value; what it leaves out is off, at the least of its range.</summary>
    private static object Default(RecipeField field) =>
        RecipeSettings.Of(Recipe.Default).FirstOrDefault(setting => setting.Field == field).Value
        ?? (((RecipeField.Number)field).Range is { OrZero: false } range ? range.Minimum : 0.0);

    private static IEnumerable<string> Names(JsonNode schema)
    {
        Assert.False((bool)schema["additionalProperties"]!);
        return schema["properties"]!.AsObject().Select(property => property.Key);
    }
}
