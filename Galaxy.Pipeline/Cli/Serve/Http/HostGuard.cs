using System.Collections.Frozen;
using System.Net;
using Microsoft.AspNetCore.Http;

namespace Galaxy.Pipeline.Cli.Serve.Http;

/// <summary>
/// Refuses requests that were meant for another host: a page elsewhere whose name suddenly leads to this machine (DNS rebinding) would be taken for
/// this server's own. An address in digits is no name that anybody could redirect.
/// </summary>
/// <param name="isForOthers">Whether others than this machine may ask.</param>
/// <param name="names">Other names that this machine is asked by.</param>
internal sealed class HostGuard(bool isForOthers, IEnumerable<string> names)
{
    private readonly FrozenSet<string> _names = names.Append("localhost").Concat(isForOthers ? [Environment.MachineName] : [])
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Why a request is refused; null if it is not.</summary>
    public HttpProblem? Check(HttpContext context)
    {
        string host = context.Request.Host.Host;
        return _names.Contains(host) || (IPAddress.TryParse(host, out IPAddress? address) && (isForOthers || IPAddress.IsLoopback(address)))
            ? null
            : new HttpProblem(StatusCodes.Status421MisdirectedRequest, "Host", $"this server does not answer as '{host}'",
                "Ask it by the address that it has printed, or start it with --host NAME");
    }
}
