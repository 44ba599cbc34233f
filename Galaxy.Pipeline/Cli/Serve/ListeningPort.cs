using System.Net;
using System.Net.Sockets;

namespace Galaxy.Pipeline.Cli.Serve;

/// <summary>Takes the port to listen on.</summary>
internal static class ListeningPort
{
    /// <summary>Where a search begins.</summary>
    public const int Default = 8080;

    private const int Tried = 100;
    private const int Waiting = 512;

    /// <summary>A socket that listens, so that nobody else can take its port.</summary>
    /// <param name="address">The address of this machine.</param>
    /// <param name="port">The port, 0 for any that is free; null for the first free one from <see cref="Default"/> on.</param>
    public static Result<Socket> Take(IPAddress address, int? port)
    {
        SocketException? first = null;
        foreach (int each in port is { } given ? [given] : Enumerable.Range(Default, Tried))
        {
            Socket socket = new(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                socket.Bind(new IPEndPoint(address, each));
                socket.Listen(Waiting);
                return Result.Ok(socket);
            }
            catch (SocketException exception)
            {
                socket.Dispose();
                first ??= exception;
                if (exception.SocketErrorCode != SocketError.AddressAlreadyInUse)
                    break;
            }
        }

        return Refused(address, port, first!);
    }

    private static Problem Refused(IPAddress address, int? port, SocketException reason) => reason.SocketErrorCode switch
    {
        SocketError.AddressAlreadyInUse => new Problem(
            "--port", port is { } taken ? $"another program listens on port {taken}" : $"the ports from {Default} to {Default + Tried - 1} are taken",
            "Give another, or --port 0 for any that is free"),
        SocketError.AddressNotAvailable => new Problem(
            "--listen", $"{address} is no address of this machine", "Give one that is, or 0.0.0.0 for all"),
        SocketError.AccessDenied => new Problem("--port", $"this user may not listen on port {port}", "Give one above 1023"),
        _ => new Problem("--listen", $"nobody can listen on {address}: {reason.Message}", "Give another address or port"),
    };
}
