namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary>
/// Room for pictures that are received and wait for their answers: a few of each request, so that none fills the queue, and so many of all that they
/// take little memory. One that still comes takes no room, so a slow client keeps nobody waiting.
/// </summary>
/// <param name="all">Room for all requests.</param>
internal sealed class WorkRoom(SemaphoreSlim all)
{
    private const int MostOfRequest = 32;

    private readonly SemaphoreSlim _own = new(MostOfRequest);
    private int _left;

    /// <summary>Room of a server for all its requests.</summary>
    public static SemaphoreSlim OfServer() => new(8 * MostOfRequest);

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

    /// <summary>Makes room.</summary>
    public void Leave()
    {
        all.Release();
        _own.Release();
    }

    /// <summary>Ends when none of the request is under way.</summary>
    public Task Idle => Empty(CancellationToken.None);

    /// <summary>Waits until all of the request have left. None enters any more.</summary>
    public async Task Empty(CancellationToken canceled)
    {
        for (; _left < MostOfRequest; _left++)
            await _own.WaitAsync(canceled);
    }
}
