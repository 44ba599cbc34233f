using Galaxy.Pipeline.Cli.Serve.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary><c>GET /api/health</c>: whether the server answers.</summary>
internal static class HealthEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapRead("/api/health", Answer);

    private static Task Answer(HttpContext context) => context.Write(new HealthDocument("ok"), ApiJson.Default.HealthDocument);
}
