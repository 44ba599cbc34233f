using System.Net.Sockets;

namespace Galaxy.Pipeline.Cli.Serve.Http;

/// <summary>How the server listens.</summary>
/// <param name="Socket">Listens already.</param>
/// <param name="IsForOthers">Whether others than this machine may ask.</param>
/// <param name="Hosts">Other names that this machine is asked by.</param>
/// <param name="Token">What clients have to know; null if nothing.</param>
internal sealed record ServerOptions(Socket Socket, bool IsForOthers, IReadOnlyList<string> Hosts, string? Token);
