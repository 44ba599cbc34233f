using Galaxy.Pipeline.Serving;

namespace Galaxy.Tests.Serving;

/// <summary>Whoever brings one thing does not wait for all that another has brought.</summary>
public sealed class FairQueueTests
{
    [Fact]
    public void Those_who_wait_take_turns()
    {
        FairQueue<string, string> queue = new();
        foreach (string thing in (string[])["a1", "a2", "a3", "b1", "c1", "c2"])
            queue.Add(thing[..1], thing);

        Assert.Equal(["a1", "b1", "c1", "a2"], Taken(queue).Take(4));
        queue.Add("b", "b2");
        Assert.Equal(["c2", "a3", "b2"], Taken(queue));
    }

    private static IEnumerable<string> Taken(FairQueue<string, string> queue)
    {
        while (queue.TryTake(out string? thing))
            yield return thing;
    }
}
