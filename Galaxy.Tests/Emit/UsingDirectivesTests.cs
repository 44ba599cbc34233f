using Galaxy.Tests.Harness;
using Galaxy.Tests.Reference;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Galaxy.Tests.Emit;

/// <summary>A generated file opens the namespaces that it uses, and no others.</summary>
public sealed class UsingDirectivesTests
{
    private const string UnusedUsing = "CS8019";

    [Fact]
    public void Networks_of_the_build_open_what_they_use()
    {
        string[] paths = [SourceTree.PathOf("network.json"), .. Directory.GetFiles(SourceTree.PathOf("networks"), "*.json")];
        Assert.Empty(Unused([.. paths.Select(path => (path, File.ReadAllText(path)))]));
    }

    [Fact]
    public void Random_networks_open_what_they_use() => Assert.Empty(Unused(
    [
        .. RandomNets.All.Draw(seed: 29, count: 15)
            .Select((drawn, index) => ($"networks/{index}.json", (drawn.Value with { Name = $"Random{index}" }).Json())),
    ]));

    [Fact]
    public void Using_that_nothing_needs_is_found() => Assert.Equal(
        ["A.g.cs: using System.Text;"], UnusedIn([("A.g.cs", "namespace A;\nusing System.Text;\ninternal static class B;")]));

    private static IEnumerable<string> Unused((string Path, string Text)[] networks) =>
        UnusedIn(GeneratorRun.Over(networks).OrThrowMistakes().Files);

    private static IEnumerable<string> UnusedIn(IEnumerable<(string Name, string Text)> files) =>
        from found in InMemoryCompiler.Empty
            .AddSyntaxTrees(files.Select(file => CSharpSyntaxTree.ParseText(file.Text, InMemoryCompiler.ParseOptions, file.Name)))
            .GetDiagnostics()
        where found.Id == UnusedUsing && found.Location.SourceTree is { FilePath.Length: > 0 }
        select $"{found.Location.SourceTree!.FilePath}: {found.Location.SourceTree.GetText().ToString(found.Location.SourceSpan)}";
}
