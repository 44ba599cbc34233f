using Galaxy.Generators.Spec;
using Galaxy.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Galaxy.Tests.Spec;

/// <summary>A network of any name that is accepted compiles: no name that generated code relies on is left to it.</summary>
public sealed class NetworkNameTests
{
    private const string Layers = """
        { "type": "relu" }, { "type": "conv2d", "filters": 3, "kernel": 3 }, { "type": "maxPool2d", "size": 2, "stride": 1 },
        { "type": "conv2d", "filters": 20, "kernel": 1 }, { "type": "relu" }, { "type": "maxPool2d", "size": 2 },
        { "type": "flatten" }, { "type": "relu" }, { "type": "dense", "units": 9 }, { "type": "relu" }, { "type": "dense", "units": 2 }
        """;

    [Fact]
    public void Names_that_generated_code_relies_on_are_reserved()
    {
        string[] names =
        [
            .. GeneratorRun.Over(("network.json", Networks.Json(Layers))).Sources
                .SelectMany(source => CSharpSyntaxTree.ParseText(source.SourceText, InMemoryCompiler.ParseOptions).GetRoot().DescendantTokens())
                .Where(token => token.IsKind(SyntaxKind.IdentifierToken) && char.IsUpper(token.Text[0]) && !IsMember(token))
                .Select(token => token.Text).Distinct(),
        ];
        Assert.Contains("Conv1Forward", names);
        Assert.Equal("Tiny", string.Join(" ", names.Where(name => !NetworkName.IsReserved(name))));
    }

    [Theory]
    [InlineData("tiny")]
    [InlineData("Conv")]
    [InlineData("Weights")]
    [InlineData("Object")]
    [InlineData("_1")]
    public void Unusual_name_compiles(string name)
    {
        using CompiledNetwork network = CompiledNetwork.From(
            Networks.Json(Networks.End).Replace("Tiny", name, StringComparison.Ordinal));
        Assert.Equal(name, network.Info.Name);
    }

    /// <summary>Whether what stands beside the name says where to look for it: a dot, an arrow, or an argument's colon.</summary>
    private static bool IsMember(SyntaxToken name) =>
        name.GetPreviousToken().Kind() is SyntaxKind.DotToken or SyntaxKind.MinusGreaterThanToken
        || name.GetNextToken().IsKind(SyntaxKind.ColonToken);
}
