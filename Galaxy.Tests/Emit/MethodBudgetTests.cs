using Galaxy.Generators.CSharp;
using Galaxy.Generators.Language;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Spec;

namespace Galaxy.Tests.Emit;

/// <summary>No method that the generator writes is too large for the runtime to optimise.</summary>
public sealed class MethodBudgetTests
{
    [Theory]
    [InlineData("""{ "type": "conv2d", "filters": 40, "kernel": 11 }, { "type": "conv2d", "filters": 40, "kernel": 11, "padding": 5 },""", 48)]
    [InlineData("""{ "type": "conv2d", "filters": 24, "kernel": 128, "padding": 100 },""", 64)]
    [InlineData("""{ "type": "conv2d", "filters": 8, "kernel": 1 }, { "type": "conv2d", "filters": 64, "kernel": 16, "stride": 8 },""", 64)]
    [InlineData("""{ "type": "conv2d", "filters": 8, "kernel": 3 }, { "type": "maxPool2d", "size": 4 },""", 64)]
    public void Widest_windows_stay_far_below_it(string layers, int size) => AssertFarBelow($"{layers} {Networks.End}", size);

    [Fact]
    public void The_deepest_network_stays_below_it() => AssertFarBelow(
        string.Concat(Enumerable.Repeat("""{ "type": "conv2d", "filters": 4, "kernel": 3, "padding": 1 },""", 250)) + Networks.End, size: 4);

    [Fact]
    public void A_method_past_it_is_told_with_its_file()
    {
        KernelFile file = new("Net.Conv1.g.cs", "private static void Few(float* a)\n{ a = b; }\nprivate static void Many(float* a)\n{ a = b.c + A; // no use of a local\nb = a; d = a; }");
        SpecDiagnostic diagnostic = Assert.Single(MethodBudget.Past(file, budget: 6));
        Assert.Equal(["Many", "Net.Conv1.g.cs", "8", "6"], diagnostic.Arguments);
    }

    private static void AssertFarBelow(string layers, int size) => Assert.Empty(
        GeneratorRun.Over(("network.json", Networks.Json(layers, $$"""{ "height": {{size}}, "width": {{size}}, "channels": 3 }""")))
            .OrThrowMistakes().Files
            .SelectMany(file => MethodBudget.Past(new KernelFile(file.Name, file.Text), MethodBudget.LocalUses * 3 / 4)));
}
