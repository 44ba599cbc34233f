using Galaxy.Generators.Language;
using Galaxy.Generators.Networks;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Language;

/// <summary>What is said of names that are refused, and where the limits are.</summary>
public sealed class NameMessagesTests
{
    private static readonly Net _two = Net.Input(8, 8, 3).Flatten().Dense(2);

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData("0a", "it begins with a digit")]
    [InlineData("9a", "it begins with a digit")]
    [InlineData("a-b", "it contains more than the letters A to Z, digits and underscores")]
    [InlineData("a[", "it contains more than")]
    [InlineData("a{", "it contains more than")]
    [InlineData("a:", "it contains more than")]
    public void Network_name_is_refused(string name, string reason) => Assert.Contains(reason, MessageOf(Network(name)), StringComparison.Ordinal);

    [Theory]
    [InlineData("az")]
    [InlineData("AZ_09")]
    public void Network_name_is_taken(string name) => Assert.NotNull(Read(Network(name)).Spec);

    [Fact]
    public void Longest_network_name_is_taken_and_the_next_refused()
    {
        Assert.NotNull(Read(Network(new string('a', Limits.NameLength))).Spec);
        Assert.Contains("it is longer than 64 letters", MessageOf(Network(new string('a', Limits.NameLength + 1))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(" ", "it is empty")]
    [InlineData("a ", "it begins or ends with a space")]
    [InlineData("a\tb", "it contains a control character")]
    [InlineData("a:b", "it contains :")]
    [InlineData("a.", "it ends with a dot")]
    public void Class_name_is_refused(string name, string reason) => Assert.Contains(reason, MessageOf(Class(name)), StringComparison.Ordinal);

    [Fact]
    public void Longest_class_name_is_taken_and_the_next_refused()
    {
        Assert.NotNull(Read(Class(new string('a', Limits.ClassNameLength))).Spec);
        Assert.Contains("it is longer than 100 letters", MessageOf(Class(new string('a', Limits.ClassNameLength + 1))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"classes\": [\"a\"]", "'classes' has 1")]
    [InlineData("\"classes\": [\"a\", 3]", "A class must be a string, not a number")]
    [InlineData("\"classes\": \"a\"", "'classes' must be an array, not a string")]
    [InlineData("\"classes\": {}", "'classes' must be an array, not an object")]
    public void List_of_classes_is_refused(string classes, string reason) =>
        Assert.Contains(reason, MessageOf(_two.Json().Replace("\"classes\": [\"smooth\",\"spiral\"]", classes, StringComparison.Ordinal)), StringComparison.Ordinal);

    [Fact]
    public void Every_diagnostic_is_on_by_default() => Assert.All(DeclaredDiagnostics.All, rule => Assert.True(rule.IsEnabledByDefault));

    private static string Network(string name) => (_two with { Name = name }).Json();

    private static string Class(string name) => (_two with { Classes = ["smooth", name] }).Json();

    private static SpecResult Read(string json) => SpecReader.Read(json, "network.json");

    private static string MessageOf(string json) => Read(json).Diagnostics[0].Print();
}
