using Galaxy.Generators.CSharp;
using Galaxy.Generators.Language;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Emit;

/// <summary>No generated method is too large for the runtime to optimize.</summary>
public sealed class MethodBudgetTests
{
    public static TheoryData<Net> WidestWindows =>
    [
        Net.Input(48, 48, 3).Conv(40, 11).Conv(40, 11, padding: 5),
        Net.Input(64, 64, 3).Conv(24, 128, padding: 100),
        Net.Input(64, 64, 3).Conv(8, 1).Conv(64, 16, stride: 8),
        Net.Input(64, 64, 3).Conv(8, 3).MaxPool(4),
    ];

    [Theory]
    [MemberData(nameof(WidestWindows))]
    public void Widest_windows_stay_far_below_it(Net net) => AssertFarBelow(net);

    [Fact]
    public void The_deepest_network_stays_below_it() =>
        AssertFarBelow(Enumerable.Range(0, 250).Aggregate(Net.Input(4, 4, 3), (net, _) => net.Conv(4, 3, padding: 1)));

    [Fact]
    public void A_method_past_it_is_told_with_its_file()
    {
        KernelFile file = new("Net.Conv1.g.cs", "private static void Few(float* a)\n{ a = b; }\nprivate static void Many(float* a)\n{ a = b.c + A; // no use of a local\nb = a; d = a; }");
        SpecDiagnostic diagnostic = Assert.Single(MethodBudget.Past(file.HintName, file.Text, budget: 6));
        Assert.Equal(["Many", "Net.Conv1.g.cs", "8", "6"], diagnostic.Arguments);
    }

    private static void AssertFarBelow(Net net) => Assert.Empty(
        GeneratorRun.Over(("network.json", net.Flatten().Dense(2).Json()))
            .OrThrowMistakes().Files
            .SelectMany(file => MethodBudget.Past(file.Name, file.Text, MethodBudget.LocalUses * 3 / 4)));
}
