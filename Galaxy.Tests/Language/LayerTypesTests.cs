using Galaxy.Generators.Layers;

namespace Galaxy.Tests.Language;

/// <summary>Layer types are discovered, not listed, so their declarations must be consistent.</summary>
public sealed class LayerTypesTests
{
    public static TheoryData<string> Types => [.. LayerTypes.Names];

    [Fact]
    public void No_two_have_a_name_in_common()
    {
        Assert.Distinct(LayerTypes.All.Select(type => type.Name), StringComparer.OrdinalIgnoreCase);
        Assert.Distinct(LayerTypes.All.Select(type => type.NumberedName), StringComparer.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Each_stands_in_the_room_of_its_name(string name)
    {
        LayerType type = LayerTypes.Find(name)!;
        string room = char.ToUpperInvariant(name[0]) + name[1..];
        Assert.Equal($"Galaxy.Generators.Layers.{room}.{room}Type", type.GetType().FullName);
        Assert.Equal($"Galaxy.Generators.Layers.{room}.{room}Layer", TestLayer.Example(name).GetType().FullName);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Number_behind_its_name_is_no_name_for_a_layer(string name)
    {
        string numbered = LayerTypes.Find(name)!.NumberedName;
        Assert.True(LayerNumbering.IsNumbered($"{numbered}12"));
        Assert.True(LayerNumbering.IsNumbered($"{numbered.ToUpperInvariant()}3"));
        Assert.False(LayerNumbering.IsNumbered(numbered));
        Assert.False(LayerNumbering.IsNumbered($"{numbered}x"));
        Assert.Equal([$"{numbered}1", "own", $"{numbered}3"], LayerNumbering.Names([TestLayer.Example(name), Named(name), TestLayer.Example(name)]));

        static Layer Named(string type)
        {
            LayerSource source = TestLayer.Example(type).Source;
            return source.Type.Create(source with { Name = "own" });
        }
    }
}
