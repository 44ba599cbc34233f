using Microsoft.AspNetCore.Http;

namespace Galaxy.Pipeline.Cli.Serve.Http;

/// <summary>
/// Refuses what pages of other sites make a browser send. A browser says where a request that may change something comes from, and its pages cannot
/// set <see cref="OwnHeader"/> without asking.
/// </summary>
internal static class OriginGuard
{
    /// <summary>The header that the page sends with whatever may change something.</summary>
    public const string OwnHeader = "X-Galaxy";

    private const string Remedy = "Use the page of this server, or a program";

    /// <summary>Why a request is refused; null if it is not.</summary>
    public static HttpProblem? Check(HttpContext context)
    {
        HttpRequest request = context.Request;
        bool changes = !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method);
        if (request.Headers["Sec-Fetch-Site"] == "cross-site" && (changes || request.Headers["Sec-Fetch-Mode"] != "navigate"))
            return Refused("Sec-Fetch-Site", "a page of another site has sent it");
        if (!changes || request.Headers.Origin is not [{ } origin, ..])
            return null;
        if (!Uri.TryCreate(origin, UriKind.Absolute, out Uri? from) || !IsSame(from, request.Host))
            return Refused("Origin", $"'{origin}' is another site");
        return request.Headers[OwnHeader].Count > 0 ? null : Refused(OwnHeader, "a browser has sent it without this header");
    }

    /// <summary>Behind a proxy the schemes may differ.</summary>
    private static bool IsSame(Uri origin, HostString host) =>
        string.Equals(origin.IdnHost, host.Host.Trim('[', ']'), StringComparison.OrdinalIgnoreCase)
        && (host.Port is { } port ? origin.Port == port : origin.IsDefaultPort);

    private static HttpProblem Refused(string header, string what) => new(StatusCodes.Status403Forbidden, header, what, Remedy);
}
