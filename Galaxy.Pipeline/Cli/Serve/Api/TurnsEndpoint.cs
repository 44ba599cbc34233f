using System.Collections.Immutable;
using Galaxy.Pipeline.Cli.Serve.Http;
using Galaxy.Pipeline.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary><c>GET /api/pictures/{id}/turns</c>: the answers to a picture in all its turns and mirror images.</summary>
internal static class TurnsEndpoint
{
    public static void Map(IEndpointRouteBuilder routes, ServedState state) =>
        routes.MapRead("/api/pictures/{id}/turns", context => Answer(context, state));

    private static Task Answer(HttpContext context, ServedState state)
    {
        IServedModel model = state.Model.Current;
        return context.Answer(
            PictureRequest.Picture(context, state).Then(stored => model.ClassifyTurns(stored.Picture, context.RequestAborted)),
            rows => context.Write(TurnsDocument.Of(rows, model.Model.Classes), ApiJson.Default.TurnsDocument));
    }
}
