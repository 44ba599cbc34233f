using Galaxy.Generators.CSharp;

namespace Galaxy.Tests.Generator;

/// <summary>The namespaces of generated types in a project that uses the package.</summary>
public sealed class NetworkSpaceTests
{
    [Theory]
    [InlineData("MyApp", "MyApp")]
    [InlineData("My.App", "My.App")]
    [InlineData("my-app.2nd", "my_app._2nd")]
    [InlineData("Company.class.event", "Company.@class.@event")]
    [InlineData(" .My..App. ", "My.App")]
    [InlineData("Système.日本", "Système.日本")]
    public void Project_has_its_own(string name, string networks) =>
        Assert.Equal(new NetworkSpace(networks, $"Galaxy.Kernels.Generated.{networks}"), NetworkSpace.Of(name));

    [Theory]
    [InlineData("My", true)]
    [InlineData("Galaxy", true)]
    [InlineData("System", true)]
    [InlineData("App", false)]
    [InlineData("my", false)]
    public void First_part_of_a_namespace_hides_a_network(string network, bool hidden) =>
        Assert.Equal(hidden, NetworkSpace.Of("My.App").Hides(network));

    [Fact]
    public void Keyword_hides_a_network_too() => Assert.True(NetworkSpace.Of("class.App").Hides("class"));

    [Fact]
    public void Nothing_is_hidden_in_this_build() => Assert.False(NetworkSpace.Galaxy.Hides("Galaxy"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" . ")]
    public void Project_without_a_name_has_those_of_the_kernels(string? name) => Assert.Equal(NetworkSpace.Galaxy, NetworkSpace.Of(name));
}
