using System.Collections.Immutable;
using Galaxy.Generators.CSharp;
using Galaxy.Generators.Networks;
using Galaxy.Pipeline.OnDemand;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Spec;

namespace Galaxy.Tests.OnDemand;

/// <summary>What may be slow is noted and runs; what would not compile in time is refused. Both name the layer's line.</summary>
public sealed class GeneratedNetworkTests
{
    private static readonly NetworkSpec _spec = Net.Input(8, 8, 3).Conv(4, 3).Relu().Flatten().Dense(2).Spec();

    [Fact]
    public void Method_that_the_runtime_does_not_optimize_is_noted_with_its_layers_line()
    {
        List<string> notes = [];

        Assert.IsType<Result<ImmutableArray<KernelFile>>.Ok>(GeneratedNetwork.Of("net.json", _spec, notes.Add, mostUses: 50));

        Assert.NotEmpty(notes);
        Assert.All(notes, note => Assert.Matches(@"^net\.json\(\d+,1\): warning GAL0023: Method \S+ of Tiny\.", note));
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(20_000)]
    public void Code_that_is_too_large_is_refused_at_the_file_with_which_it_is(long most)
    {
        Result<ImmutableArray<KernelFile>> result = GeneratedNetwork.Of("net.json", _spec, note => Assert.Fail(note), most);

        Assert.Matches(
            @"^net\.json(\(\d+,1\))?: with Tiny\.[\w.]+\.g\.cs, the network's code is too large to compile on demand\. Give it fewer layers, or smaller kernels\.$",
            Assert.IsType<Result<ImmutableArray<KernelFile>>.Failed>(result).Problem.ToString());
    }

    [Fact]
    public void Files_are_those_of_a_build() => Assert.Equal(
        GeneratedNetwork.FilesOf(_spec),
        Assert.IsType<Result<ImmutableArray<KernelFile>>.Ok>(GeneratedNetwork.Of("net.json", _spec, note => Assert.Fail(note))).Value);
}
