using Galaxy.Tests.Harness;
using Galaxy.Tests.Reference;

namespace Galaxy.Tests.Emit;

/// <summary>The generator writes nothing that nobody needs.</summary>
public sealed class UnusedCodeTests
{
    [Fact]
    public void Networks_of_the_build_have_none()
    {
        string[] paths = [SourceTree.PathOf("network.json"), .. Directory.GetFiles(SourceTree.PathOf("networks"), "*.json")];
        Assert.Empty(Unused([.. paths.Select(path => (path, File.ReadAllText(path)))]));
    }

    [Fact]
    public void Random_networks_have_none() => Assert.Empty(Unused(
    [
        .. RandomNets.All.Draw(seed: 17, count: 25)
            .Select((drawn, index) => ($"networks/{index}.json", (drawn.Value with { Name = $"Random{index}" }).Json())),
    ]));

    [Fact]
    public void What_nobody_needs_is_found() => Assert.Equal(
        ["M: b is never read.", "M: d is never read.", "N is never called."],
        UnusedCode.Find(
        [
            "static class A { public static int M(int a) { int b = a, c = 1; for (int d = 0; c < a; c++, d += 2) { } b += a; return c; } }",
            "static class A { private static void N() { } private static void O() => M(1); static A() => O(); }",
        ]).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Unused(params (string Path, string Text)[] networks) => GeneratorRun.Over(networks)
        .OrThrowMistakes().Files
        .GroupBy(file => file.Name.Split('.')[0])
        .SelectMany(network => UnusedCode.Find(network.Select(file => file.Text)).Select(unused => $"{network.Key}.{unused}"));
}
