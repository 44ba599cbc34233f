using Galaxy.Pipeline.Serving;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Serving;

/// <summary>What is given up is freed once, after the last use.</summary>
public sealed class UsesTests
{
    private readonly Uses _uses = new();
    private int _freed;

    [Fact]
    public async Task What_is_given_up_is_freed_when_its_last_use_ends()
    {
        TaskCompletionSource<Result<int>> one = new(), two = new();
        Task<Result<int>> first = _uses.During(() => one.Task);
        Task<Result<int>> second = _uses.During(() => two.Task);
        _uses.GiveUp(Free);
        _uses.GiveUp(Free);
        Assert.Equal("Model: it is no longer served. Send the picture again.", $"{(await _uses.During(() => one.Task)).Failure()}");
        one.SetResult(Result.Ok(1));
        Assert.Equal((1, 0), ((await first).Value(), _freed));
        two.SetException(new InvalidOperationException());
        await Assert.ThrowsAsync<InvalidOperationException>(() => second);
        Assert.Equal(1, _freed);
    }

    [Fact]
    public async Task What_nobody_uses_is_freed_at_once()
    {
        await _uses.During(() => Task.FromResult(Result.Ok(1)));
        Assert.Equal(0, _freed);
        _uses.GiveUp(Free);
        Assert.Equal(1, _freed);
    }

    private void Free() => _freed++;
}
