namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary>
/// Room for pictures that are received and wait for their answers: a few of each request, so that none fills the queue, and so many of all that they
/// take little memory. One that still comes, or whose answer is not yet read, takes no room of the others: a slow client keeps nobody waiting.
/// </summary>
/// <param name="all">Room for all requests.</param>
internal sealed class WorkRoom(SemaphoreSlim all) : IAsyncDisposable
{
    /// <summary>Pictures of a request that are under way at once.</summary>
    public const int MostOfRequest = 32;

    private readonly SemaphoreSlim _own = new(MostOfRequest);
    private int _left;

    /// <summary>Waits for room.</summary>
    public async Task Enter(CancellationToken canceled)
    {
        await _own.WaitAsync(canceled);
        try
        {
            await all.WaitAsync(canceled);
        }
        catch
        {
            _own.Release();
            throw;
        }
    }

    /// <summary>The work on a picture is done: makes room for others.</summary>
    public void Finish() => all.Release();

    /// <summary>Its answer was taken: makes room for the next of the request.</summary>
    public void Leave() => _own.Release();

    /// <summary>Waits until all of the request have left. None enters any more.</summary>
    public async Task Empty(CancellationToken canceled)
    {
        for (; _left < MostOfRequest; _left++)
            await _own.WaitAsync(canceled);
    }

    /// <summary>Waits until none of the request is under way.</summary>
    public async ValueTask DisposeAsync()
    {
        await Empty(CancellationToken.None);
        _own.Dispose();
    }
}
