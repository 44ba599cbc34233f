using Galaxy.Pipeline.Serving;

namespace Galaxy.Tests.Serving;

/// <summary>Memory is returned when large pictures have taken much of it, and when nothing is done.</summary>
public sealed class GarbageTests
{
    [Fact]
    public void Large_pieces_are_collected_when_they_come_to_much_and_small_ones_are_left_to_the_runtime()
    {
        int collected = 0;
        Garbage garbage = new(() => collected++);

        for (int piece = 0; piece < 1000; piece++)
            garbage.Add(Garbage.Little - 1);
        garbage.Add(Garbage.Most - 1);
        Assert.Equal(0, collected);

        garbage.Add(Garbage.Little);
        Assert.Equal(1, collected);
        garbage.Add(Garbage.Most - 1);
        Assert.Equal(1, collected);
    }

    [Fact]
    public void When_nothing_is_done_it_is_collected_once()
    {
        int collected = 0;
        Garbage garbage = new(() => collected++);

        garbage.Collect();
        Assert.Equal(0, collected);
        garbage.Add(1);
        garbage.Collect();
        garbage.Collect();

        Assert.Equal(1, collected);
    }
}
