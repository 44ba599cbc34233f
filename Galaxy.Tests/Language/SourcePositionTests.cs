using Galaxy.Generators.Language;
using Galaxy.Generators.Networks;
using Microsoft.CodeAnalysis;

namespace Galaxy.Tests.Language;

/// <summary>Positions are lines and UTF-16 columns, as an editor shows them, although the reader counts bytes.</summary>
public sealed class SourcePositionTests
{
    [Theory]
    [InlineData("", "1:1+0")]
    [InlineData("{", "1:2+0")]
    [InlineData("{\"é\": x}", "1:7+1")]
    [InlineData("{\"🌌\": x}", "1:8+1")]
    [InlineData("{\r\n \"a\": 1,\r\n \"b\" 2}", "3:6+1")]
    [InlineData("[1] 2", "1:5+1")]
    [InlineData("{\"a\": \"\\ud800\"}", "1:7+8")]
    [InlineData("\uFEFF{\"a\" 1}", "1:7+1")]
    public void Broken_text_is_told_where_it_breaks(string text, string place)
    {
        SpecDiagnostic diagnostic = SpecReader.Read(text, "network.json").Diagnostics[0];
        Assert.Equal("GAL0001", diagnostic.Rule.Id);
        Assert.Equal(place, $"{diagnostic.Span.Line}:{diagnostic.Span.Column}+{diagnostic.Span.Length}");
    }

    [Theory]
    [InlineData("{\"é🌌\": 1, \"x\": 2}", 1, "1:12+3")]
    [InlineData("{\"a\": 1,\r\n\t\"x\": 2}", 1, "2:2+3")]
    [InlineData("{\"a\": 1,\r\"x\": 2}", 1, "2:1+3")]
    [InlineData("\uFEFF{\"x\": 2}", 0, "1:3+3")]
    [InlineData("{/* é\n */\"x\": 2}", 0, "2:4+3")]
    public void Field_is_told_where_it_stands(string text, int member, string place)
    {
        JsonNode.Object tree = Assert.IsType<JsonNode.Object>(JsonTree.Parse(text, new DiagnosticLog()));
        SourceSpan span = tree.Members[member].NameSpan;
        Assert.Equal(place, $"{span.Line}:{span.Column}+{span.Length}");
        Assert.Equal("\"x\"", text.Substring(span.Start, span.Length));
    }

    [Fact]
    public void Half_a_surrogate_pair_counts_one_column() => Field_is_told_where_it_stands("{\"\uD800\": 1, \"x\": 2}", 1, "1:10+3");

    [Fact]
    public void Diagnostic_points_to_the_same_place()
    {
        SpecResult result = SpecReader.Read("{ \"name\": \"Tiny\",\n  \"nom\": 1 }", "network.json");
        SpecDiagnostic diagnostic = Assert.Single(result.Diagnostics, diagnostic => diagnostic.Rule.Id == "GAL0002");
        FileLinePositionSpan place = diagnostic.ToDiagnostic("networks/a.json").Location.GetLineSpan();
        Assert.Equal("networks/a.json: (1,2)-(1,7)", place.ToString());
    }
}
