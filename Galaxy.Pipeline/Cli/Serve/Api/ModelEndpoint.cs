using Galaxy.Pipeline.Cli.Serve.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary><c>GET /api/model</c>: the model that is served, and what requests may bring.</summary>
internal static class ModelEndpoint
{
    public static void Map(IEndpointRouteBuilder routes, ServedState state) => routes.MapRead("/api/model", context => Answer(context, state));

    private static Task Answer(HttpContext context, ServedState state) => context.Write(ModelDocument.Of(state, state.Model.Current), ApiJson.Default.ModelDocument);
}
