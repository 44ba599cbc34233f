using Galaxy.Pipeline.Files;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Files;

/// <summary>Who looks whether a folder is owned changes nothing.</summary>
public sealed class RunLockTests : IDisposable
{
    private const int Lookers = 4;
    private const string Mark = "process 1 of a killed server";

    private readonly TemporaryFolder _folder = new();

    private string MarkPath => Path.Combine(_folder.Path, RunLock.Name);

    public void Dispose() => _folder.Dispose();

    /// <summary>As several servers do that start at once.</summary>
    [Fact]
    public async Task Many_who_look_at_once_see_that_its_owner_was_killed_and_leave_the_mark()
    {
        await File.WriteAllTextAsync(MarkPath, Mark);
        for (int round = 0; round < 20; round++)
            Assert.Equal(Enumerable.Repeat((bool?)false, Lookers), await Look());
        Assert.Equal(Mark, await File.ReadAllTextAsync(MarkPath));
    }

    [Fact]
    public async Task Nobody_sees_an_owner_before_there_is_one_or_after_he_has_gone_and_all_see_him_between()
    {
        Assert.Equal(Enumerable.Repeat((bool?)null, Lookers), await Look());
        using (RunLock.Take(_folder.Path, DateTimeOffset.UnixEpoch).Value())
            Assert.Equal(Enumerable.Repeat((bool?)true, Lookers), await Look());
        Assert.Equal(Enumerable.Repeat((bool?)null, Lookers), await Look());
    }

    private async Task<bool?[]> Look()
    {
        using Barrier together = new(Lookers);
        return await Task.WhenAll(Enumerable.Range(0, Lookers).Select(_ => Task.Factory.StartNew(
            () =>
            {
                together.SignalAndWait();
                return RunLock.IsHeld(_folder.Path);
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
    }
}
