using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Connections;

namespace Galaxy.Pipeline.Cli.Serve.Http;

/// <summary>
/// Closes connections of an address that has very many, so that no other machine takes all of them. This machine's own are not counted: behind
/// them are its users, or all the clients of a reverse proxy.
/// </summary>
/// <param name="most">Of an address.</param>
internal sealed class ConnectionShare(int most)
{
    private readonly ConcurrentDictionary<IPAddress, int> _counts = new();

    public async Task Invoke(ConnectionContext connection, ConnectionDelegate next)
    {
        if (connection.RemoteEndPoint is not IPEndPoint { Address: { } address } || IPAddress.IsLoopback(address))
        {
            await next(connection);
            return;
        }

        try
        {
            if (_counts.AddOrUpdate(address, 1, (_, count) => count + 1) <= most)
                await next(connection);
        }
        finally
        {
            if (_counts.AddOrUpdate(address, 0, (_, count) => count - 1) == 0)
                _counts.TryRemove(new KeyValuePair<IPAddress, int>(address, 0));
        }
    }
}
