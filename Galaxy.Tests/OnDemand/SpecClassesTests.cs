using Galaxy.Generators.Language;
using Galaxy.Generators.Networks;
using Galaxy.Pipeline.OnDemand;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Spec;

namespace Galaxy.Tests.OnDemand;

/// <summary>A network for the classes of the data is what its file would be with these classes and as many units.</summary>
public sealed class SpecClassesTests
{
    private static readonly Net _net = Net.Input(8, 8, 3).Conv(4, 3).Named("stem").Relu().Flatten().Dense(7).Relu().Dense(2);

    [Theory]
    [InlineData("a", "b")]
    [InlineData("ellipticals", "spirals", "étoiles \u202E{0}")]
    public void Classes_and_logits_change_and_nothing_else(params string[] classes)
    {
        Net other = _net with { Classes = [.. classes], Layers = [.. _net.Layers[..^1], NetLayer.Of("dense", ("units", classes.Length))] };
        NetworkSpec changed = Assert.IsType<Result<NetworkSpec>.Ok>(With(_net, classes)).Value;
        Assert.Equal(SpecText.Canonical(other.Spec()), SpecText.Canonical(changed));
        Assert.Equal((_net.Name, "network.json"), (changed.Name, changed.FileName));
    }

    [Fact]
    public void As_many_classes_as_there_may_be_are_read() =>
        Assert.IsType<Result<NetworkSpec>.Ok>(With(_net, [.. Enumerable.Range(0, Limits.Classes).Select(index => $"class {index}")]));

    [Theory]
    [InlineData("GAL0007", "a")]
    [InlineData("GAL0010", "a", "b?")]
    [InlineData("GAL0011", "a", "A")]
    public void Same_checks_as_of_a_file_are_made(string rule, params string[] classes)
    {
        string problem = Assert.IsType<Result<NetworkSpec>.Failed>(With(_net, classes)).Problem.ToString();
        Assert.StartsWith($"data: Tiny cannot have its {classes.Length} folders as classes: error {rule}: ", problem, StringComparison.Ordinal);
    }

    private static Result<NetworkSpec> With(Net net, string[] classes) => SpecClasses.With(net.Spec(), [.. classes], "data");
}
