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
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" . ")]
    public void Project_without_a_name_has_those_of_the_kernels(string? name) => Assert.Equal(NetworkSpace.Galaxy, NetworkSpace.Of(name));
}
