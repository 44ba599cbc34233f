using Galaxy.Generators.Networks;
using Galaxy.Pipeline.OnDemand;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.OnDemand;

/// <summary>A spec in a model file is read before anything is compiled from it.</summary>
public sealed class StrangersSpecTests
{
    private static readonly string Written = Spec(SpecFile.Read("net.json", Net.Input(6, 6, 3).Conv(4, 3).Relu().Flatten().Dense(2).Json()));

    [Fact]
    public void As_Galaxy_writes_it_it_is_read() => Assert.Equal(Written, Spec(StrangersSpec.Read("model", Written)));

    [Theory]
    [InlineData("{ ", "}")]
    [InlineData("/* */{", "}")]
    [InlineData("{", "}\n")]
    public void Written_in_another_way_it_is_refused(string before, string after)
    {
        Problem problem = Assert.IsType<Result<NetworkSpec>.Failed>(StrangersSpec.Read("model", before + Written[1..^1] + after)).Problem;

        Assert.Equal("the network in it, Tiny, is not written as Galaxy writes it", problem.What);
    }

    private static string Spec(Result<NetworkSpec> read) => SpecText.Canonical(Assert.IsType<Result<NetworkSpec>.Ok>(read).Value);
}
