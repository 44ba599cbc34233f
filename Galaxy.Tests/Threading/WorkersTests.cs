using Galaxy.Kernels.Threading;

namespace Galaxy.Tests.Threading;

public sealed class WorkersTests
{
    private const int Rounds = 300;
    private const int Items = 9;

    /// <summary>Only bounds the wait when threads hang.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(8)]
    public async Task Every_task_runs_once_however_the_threads_sleep_and_wake(int threads)
    {
        int[] done = new int[Items];

        await Task.Run(() => RunRounds(threads, done)).WaitAsync(Patience);

        Assert.All(done, count => Assert.Equal(Rounds, count));
    }

    private static unsafe void RunRounds(int threads, int[] done)
    {
        using Workers workers = new(threads);
        for (int round = 0; round < Rounds; round++)
        {
            fixed (int* counts = done)
                workers.Run(&Count, counts, Items);
            if (round % 7 == 0)
                Thread.Sleep(1);
        }
    }

    private static unsafe void Count(void* context, int item, int worker) => Interlocked.Increment(ref ((int*)context)[item]);
}
