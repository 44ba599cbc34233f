using Galaxy.Tests.Harness;
using Galaxy.Tests.Reference;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Galaxy.Tests.Emit;

/// <summary>No two methods of a network differ in their names alone.</summary>
public sealed class SharedMethodsTests
{
    [Fact]
    public void Networks_of_the_build_share_them()
    {
        string[] paths = [SourceTree.PathOf("network.json"), .. Directory.GetFiles(SourceTree.PathOf("networks"), "*.json")];
        Assert.Empty(Twins([.. paths.Select(path => (path, File.ReadAllText(path)))]));
    }

    [Fact]
    public void Random_networks_share_them() => Assert.Empty(Twins(
    [
        .. RandomNets.All.Draw(seed: 23, count: 25)
            .Select((drawn, index) => ($"networks/{index}.json", (drawn.Value with { Name = $"Random{index}" }).Json())),
    ]));

    /// <summary>For inference the norm is folded in; the training's convolution has the same loops.</summary>
    [Fact]
    public void Normed_convolution_has_its_tiles_once()
    {
        string training = GeneratorRun.Over(Net.Input(8, 8, 3).Conv(8, 3).BatchNorm().Flatten().Dense(2)).TextOf("Tiny.Conv1Raw.Forward");
        Assert.Contains("// Conv1ForwardTiles6x8 is in Tiny.Conv1.Forward.g.cs.", training, StringComparison.Ordinal);
        Assert.Contains(" Conv1ForwardTiles6x8(", training, StringComparison.Ordinal);
        Assert.DoesNotContain("Conv1RawForwardTiles", training, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Twins(params (string Path, string Text)[] networks) =>
        from file in GeneratorRun.Over(networks).OrThrowMistakes().Files
        from method in CSharpSyntaxTree.ParseText(file.Text, InMemoryCompiler.ParseOptions).GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
        group method.Identifier.ValueText by (Network: file.Name.Split('.')[0], Definition: Definition(method)) into twins
        where twins.Count() > 1
        select $"{twins.Key.Network}: {string.Join(", ", twins)}";

    /// <summary>The method without its name and comments.</summary>
    private static string Definition(MethodDeclarationSyntax method) => string.Join(' ',
        method.DescendantTokens().Where(token => token != method.Identifier).Select(token => token.ValueText));
}
