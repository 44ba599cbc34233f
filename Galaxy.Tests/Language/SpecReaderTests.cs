using Galaxy.Generators.Networks;
using Galaxy.Tests.Spec;

namespace Galaxy.Tests.Language;

public sealed class SpecReaderTests
{
    private const string End = Networks.End;

    [Fact]
    public void File_is_read_in_full_with_defaults_and_lines()
    {
        NetworkSpec spec = Networks.Parse("""
            { "$schema": "./network.schema.json", "name": "Whole",
              "input": { "height": 16, "width": 12, "channels": 3 }, "classes": ["round", "edge-on", "spiral"],
              "layers": [
                { "type": "conv2d", "filters": 16, "kernel": 3, "padding": 1 }, { "type": "relu" },
                { "type": "conv2d", "filters": 8, "kernel": 2, "stride": 2 }, { "type": "leakyRelu" }, { "type": "maxPool2d", "size": 2 },
                { "type": "leakyRelu", "slope": 0.50 }, { "type": "avgPool2d", "size": 3, "stride": 1 }, { "type": "globalAvgPool" },
                { "type": "flatten" },
                { "type": "dense", "units": 3 } ] }
            """);
        Assert.Equal(("Whole", "network.json", new InputSpec(16, 12, 3)), (spec.Name, spec.FileName, spec.Input));
        Assert.Equal(["round", "edge-on", "spiral"], spec.Classes);
        Assert.Equal(
            [
                "4: conv2d 3×3, 16 filters, padding 1", "4: relu",
                "5: conv2d 2×2, 8 filters, stride 2", "5: leakyRelu, slope 0.01", "5: maxPool2d 2×2",
                "6: leakyRelu, slope 0.5", "6: avgPool2d 3×3, stride 1", "6: globalAvgPool",
                "7: flatten", "8: dense, 3 units",
            ],
            spec.Layers.Select(layer => $"{layer.Line}: {layer.Description}"));
    }

    [Fact]
    public void Comments_and_trailing_commas_are_accepted() => Networks.Spec($"/* the usual */ {End}, // end\n");

    [Fact]
    public void Relu_may_stand_anywhere() => Networks.Spec(
        """{ "type": "relu" }, { "type": "flatten" }, { "type": "relu" }, { "type": "dense", "units": 2 }""");

    [Fact]
    public void Equal_texts_give_equal_results() =>
        Assert.Equal(SpecReader.Read(Networks.Json(End), "a.json"), SpecReader.Read(Networks.Json(End), "a.json"));

    [Fact]
    public void Equal_mistakes_give_equal_results() =>
        Assert.Equal(SpecReader.Read(Networks.Json(""), "a.json"), SpecReader.Read(Networks.Json(""), "a.json"));

    [Fact]
    public void All_errors_of_a_file_are_reported_at_once_in_order()
    {
        string json = """
            { "name": "2nets", "width": 3,
              "input": { "height": 8, "width": 0, "channels": 2.5 },
              "classes": ["smooth", "", "smooth"],
              "layers": [{ "type": "conv2d", "filters": "4", "kernal": 3 }, { "type": "batchNrm" },
                         { "type": "flatten" }, { "type": "dense", "units": 7 }] }
            """;
        SpecResult result = SpecReader.Read(json, "network.json");
        Assert.Equal(
            ["1:11 GAL0008", "1:20 GAL0002", "2:36 GAL0006", "2:51 GAL0006", "3:25 GAL0010", "3:29 GAL0011",
             "4:45 GAL0005", "4:50 GAL0002", "4:75 GAL0012", "5:65 GAL0019"],
            result.Diagnostics.Select(diagnostic => $"{diagnostic.Span.Line}:{diagnostic.Span.Column} {diagnostic.Rule.Id}"));
    }

    [Theory]
    [InlineData($$"""{ "type": "maxPool2d", "size": 9 }, { "type": "maxPool2d", "size": 90 }, {{End}}""", "GAL0014")]
    [InlineData($$"""{ "type": "batchNorm" }, { "type": "maxPool2d", "size": 90 }, {{End}}""", "GAL0013")]
    [InlineData($$"""{ "type": "dropout" }, { "type": "batchNorm" }, {{End}}""", "GAL0003")]
    [InlineData($$"""{ "type": "conv3d" }, { "type": "add", "from": "conv1" }, {{End}}""", "GAL0012")]
    [InlineData($$"""{ "type": "add", "from": "relu1" }, {{End}}""", "GAL0025")]
    [InlineData($$"""{ "type": "relu", "name": "a b" }, { "type": "add", "from": "a b" }, {{End}}""", "GAL0024")]
    [InlineData($$"""{ "type": "relu", "name": "a" }, { "type": "relu", "name": "A" }, {{End}}""", "GAL0024")]
    [InlineData($$"""{ "type": "relu", "name": 3 }, {{End}}""", "GAL0005")]
    [InlineData("""{ "type": "flatten", "name": "a" }, { "type": "add", "from": "a" }, { "type": "dense", "units": 2 }""", "GAL0016")]
    [InlineData("""{ "type": "dense", "units": 4 }, { "type": "dense", "units": 4 }, { "type": "dense", "units": 2 }""", "GAL0015")]
    [InlineData("""{ "type": "flatten" }, { "type": "dense", "unit": 2 }""", "GAL0002")]
    [InlineData("""{ "type": "flatten" }, { "type": "dense" }""", "GAL0003")]
    [InlineData("""{ "type": "flatten" }, { "type": "Dense", "units": 2 }""", "GAL0012")]
    [InlineData("""{ "type": "flatten" }, { "units": 2 }""", "GAL0003")]
    [InlineData("""{ "type": "flatten" }, 3""", "GAL0005")]
    public void Consequences_of_an_error_are_not_reported(string layers, string rule) =>
        Assert.Equal([rule], RulesBroken(Networks.Json(layers)));

    [Fact]
    public void A_dense_layer_makes_the_shape_known_again()
    {
        string layers = """
            { "type": "dropout" }, { "type": "flatten" }, { "type": "dense", "units": 65536 }, { "type": "dense", "units": 65536 },
            { "type": "dense", "units": 2 }
            """;
        Assert.Equal(["GAL0003", "GAL0020"], RulesBroken(Networks.Json(layers)));
    }

    [Theory]
    [InlineData("2D")]
    [InlineData("Étoile")]
    [InlineData("A\\u0000")]
    [InlineData("@class")]
    [InlineData("")]
    public void Name_that_cannot_be_a_type_is_refused(string name) =>
        Assert.Equal(["GAL0008"], RulesBroken(Networks.Json(End).Replace("Tiny", name, StringComparison.Ordinal)));

    [Theory]
    [InlineData(" spiral")]
    [InlineData("a/b")]
    [InlineData("..")]
    [InlineData("a\\tb")]
    public void Class_that_cannot_be_a_folder_is_refused(string name) =>
        Assert.Equal(["GAL0010"], RulesBroken(Networks.Json(End).Replace("spiral", name, StringComparison.Ordinal)));

    [Fact]
    public void Networks_whose_names_differ_in_case_clash()
    {
        SpecResult[] results = [Named("Tiny"), Named("Other"), Named("TINY")];
        Assert.Equal(2, Assert.Single(NameClashes.Among(results)).Index);

        static SpecResult Named(string name) =>
            SpecReader.Read(Networks.Json(End).Replace("Tiny", name, StringComparison.Ordinal), $"{name}.json");
    }

    private static IEnumerable<string> RulesBroken(string json) =>
        SpecReader.Read(json, "network.json").Diagnostics.Select(diagnostic => diagnostic.Rule.Id);
}
