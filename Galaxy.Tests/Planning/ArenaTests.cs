using Galaxy.Generators.Language;
using Galaxy.Generators.Planning;

namespace Galaxy.Tests.Planning;

public sealed class ArenaTests
{
    private readonly Arena _arena = new(MemoryArea.Maps);

    [Fact]
    public void Each_place_begins_on_a_cache_line()
    {
        Assert.Equal(("Conv1.Output", 0), Place(_arena.Take("Conv1", "Output", 17)));
        Assert.Equal(("Conv2.Output", 32), Place(_arena.Take("Conv2", "Output", 16)));
        Assert.Equal(48, _arena.Floats);
    }

    [Fact]
    public void Map_with_a_border_has_a_name_for_its_interior_too()
    {
        MapPlan map = _arena.TakeMap("Conv1", "Output", new MapShape(2, 3, 5), border: 1, pixelStride: 8);
        Assert.Equal([("Conv1.OutputBorder", 0), ("Conv1.Output", 48)], _arena.Addresses.Select(Place));
        Assert.Equal((40, 160), (map.RowStride, map.Floats));
    }

    [Fact]
    public void Map_without_a_border_begins_with_its_first_pixel()
    {
        MapPlan map = _arena.TakeMap("Conv1", "Output", new MapShape(2, 3, 5), border: 0, pixelStride: 8);
        Assert.Equal(map.Origin, map.Interior);
        Assert.Equal([("Conv1.Output", 0)], _arena.Addresses.Select(Place));
    }

    [Fact]
    public void More_memory_than_an_offset_can_address_is_a_bug()
    {
        _arena.Take("Dense1", "Weights", 1 << 30);
        Assert.Throws<OverflowException>(() => _arena.Take("Dense2", "Weights", 1 << 30));
    }

    private static (string Name, int Offset) Place(Address address) => ($"{address}", address.Offset);
}
