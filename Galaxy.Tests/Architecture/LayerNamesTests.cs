using System.Text.RegularExpressions;
using Galaxy.Generators.Layers;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Architecture;

/// <summary>Rooms that serve layers of any type name none, neither in code nor in a comment.</summary>
public sealed class LayerNamesTests
{
    private static readonly Regex _name = new(
        $@"\b({string.Join('|', LayerTypes.Names)}|({string.Join('|', LayerTypes.Names.Select(Room))})(Layer|Type))\b", RegexOptions.NonBacktracking);

    [Theory]
    [InlineData("Language")]
    [InlineData("Planning")]
    [InlineData("CSharp")]
    public void Room_names_no_layer_type(string room)
    {
        string[] files = Files(room);
        Assert.NotEmpty(files);
        Assert.Empty(files.SelectMany(Named));
    }

    [Fact]
    public void Names_are_found_where_they_stand() =>
        Assert.Contains("Galaxy.Generators/Layers/Relu/ReluType.cs: ReluType", Files("Layers").SelectMany(Named));

    private static string Room(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static string[] Files(string room) =>
        Directory.GetFiles(SourceTree.PathOf($"Galaxy.Generators/{room}"), "*.cs", SearchOption.AllDirectories);

    private static IEnumerable<string> Named(string file) =>
        _name.Matches(File.ReadAllText(file)).Select(found => $"{SourceTree.Relative(file)}: {found.Value}");
}
