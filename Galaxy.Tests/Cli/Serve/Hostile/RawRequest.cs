using System.Net.Sockets;
using System.Text;

namespace Galaxy.Tests.Cli.Serve.Hostile;

/// <summary>Requests that no client library would send.</summary>
internal static class RawRequest
{
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(1);

    /// <summary>Sends bytes on a connection of its own, and reads until the server has closed it.</summary>
    /// <param name="address">Of the server.</param>
    /// <param name="request">What is sent.</param>
    /// <param name="isAll">False to break off: no more will come, which the server is told; it may close the connection without a word.</param>
    /// <returns>All that the server has sent.</returns>
    public static async Task<string> Send(Uri address, byte[] request, bool isAll)
    {
        using CancellationTokenSource patience = new(_longest);
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(address.Host, address.Port, patience.Token);
        using MemoryStream answer = new();
        await UntilClosed(async () =>
        {
            await socket.SendAsync(request, patience.Token);
            if (!isAll)
                socket.Shutdown(SocketShutdown.Send);
        });
        await UntilClosed(async () =>
        {
            await using NetworkStream stream = new(socket);
            await stream.CopyToAsync(answer, patience.Token);
        });
        return Encoding.UTF8.GetString(answer.ToArray());
    }

    /// <summary>A server may close a connection before it has read everything. What it has answered is read nevertheless.</summary>
    private static async Task UntilClosed(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception exception) when (exception is SocketException or IOException)
        {
        }
    }
}
