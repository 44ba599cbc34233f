using Galaxy.Pipeline.Serving;

namespace Galaxy.Tests.Serving;

/// <summary>Few pictures are read at once, and one that is large keeps no other waiting that is not.</summary>
public sealed class ReadingThreadsTests
{
    [Fact]
    public async Task Large_ones_are_read_one_at_a_time_and_others_meanwhile()
    {
        using ReadingThreads threads = new(1);
        using ManualResetEventSlim end = new();
        bool hasBegun = false;
        Task<bool> first = threads.RunLarge(() => Wait(end), CancellationToken.None);
        Task<bool> second = threads.RunLarge(() => hasBegun = true, CancellationToken.None);

        int[] ordinary = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => threads.Run(() => number, CancellationToken.None)));

        Assert.Equal(Enumerable.Range(0, 10), ordinary);
        Assert.False(first.IsCompleted);
        Assert.False(hasBegun);
        end.Set();
        Assert.True(await first);
        Assert.True(await second);
    }

    [Fact]
    public async Task What_waits_is_done_before_the_threads_end_and_what_was_canceled_is_not()
    {
        using CancellationTokenSource canceled = new();
        using ManualResetEventSlim end = new();
        ReadingThreads threads = new(2);
        Task<bool> first = threads.RunLarge(() => Wait(end), CancellationToken.None);
        Task<bool> second = threads.RunLarge(() => true, CancellationToken.None);
        Task<bool> third = threads.RunLarge(() => true, canceled.Token);
        await canceled.CancelAsync();

        end.Set();
        threads.Dispose();

        Assert.True(await first);
        Assert.True(await second);
        await Assert.ThrowsAsync<TaskCanceledException>(() => third);
    }

    private static bool Wait(ManualResetEventSlim end)
    {
        end.Wait();
        return true;
    }
}
