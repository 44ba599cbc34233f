using Galaxy.Pipeline.Cli.Serve.Http;
using Galaxy.Pipeline.Files;
using Microsoft.AspNetCore.Routing;

namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary><c>GET /openapi.json</c>: what can be asked, for programs that write programs.</summary>
internal static class OpenApiEndpoint
{
    /// <summary>The file, which is in the program.</summary>
    public const string File = "openapi.json";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapRead($"/{File}", context => context.Write(EmbeddedFile.Read(File), "application/json"));
}
