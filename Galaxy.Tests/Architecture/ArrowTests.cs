namespace Galaxy.Tests.Architecture;

/// <summary>Who may use whom. The arrows are drawn in docs/architecture.md and nowhere else: to add one, draw it there and say why.</summary>
public sealed class ArrowTests
{
    public static TheoryData<string> Projects => [.. DrawnArrows.Projects];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Rooms_use_those_that_their_arrows_lead_to_and_no_others(string project)
    {
        IReadOnlyList<Arrow> built = BuiltCode.Arrows(project, depth: 1);
        IReadOnlyList<Arrow> drawn = [.. DrawnArrows.Of(project)];

        Assert.NotEmpty(built);
        AssertNone("not drawn", built.Except(drawn));
        AssertNone("drawn, but nothing goes there", drawn.Except(built));
    }

    /// <summary>All others meet a layer type only as <c>LayerTypes</c> finds it in the assembly.</summary>
    [Fact]
    public void Only_rooms_of_layer_types_use_those_of_others()
    {
        Arrow[] toTypes = [.. BuiltCode.Arrows("Galaxy.Generators", depth: 2).Where(arrow => IsOfType(arrow.To))];

        Assert.NotEmpty(toTypes);
        AssertNone("from outside", toTypes.Where(arrow => !IsOfType(arrow.From)));

        static bool IsOfType(string room) => room.Contains("Layers.", StringComparison.Ordinal);
    }

    /// <param name="project">Its namespace.</param>
    /// <param name="depth">How far below it namespaces stand side by side: what is below the room of a layer type is a part of that room.</param>
    [Theory]
    [InlineData("Galaxy.Generators", 2)]
    [InlineData("Galaxy.Kernels", 2)]
    [InlineData("Galaxy.Pipeline", 4)]
    public void No_circle_of_namespaces(string project, int depth) => AssertNone("in a circle", Circle(BuiltCode.Arrows(project, depth)));

    [Fact]
    public void A_circle_is_found()
    {
        Arrow[] way = [new("a", "b"), new("b", "c"), new("c", "d")];

        Assert.Empty(Circle(way));
        Assert.Equal([new("b", "c"), new("c", "b")], Circle([.. way, new("c", "b")]).OrderBy(arrow => arrow.From, StringComparer.Ordinal));
    }

    /// <summary>What is left when rooms that use none, and then those that none uses, are taken away again and again.</summary>
    private static IReadOnlyList<Arrow> Circle(IReadOnlyList<Arrow> arrows)
    {
        Arrow[] left = [.. arrows.Where(arrow => arrows.Any(other => other.From == arrow.To) && arrows.Any(other => other.To == arrow.From))];
        return left.Length == arrows.Count ? left : Circle(left);
    }

    private static void AssertNone(string what, IEnumerable<Arrow> arrows)
    {
        string[] lines = [.. arrows.Select(arrow => $"{arrow}").Order(StringComparer.Ordinal)];
        Assert.True(lines.Length == 0, $"{what}:\n{string.Join('\n', lines)}");
    }
}
