using Galaxy.Pipeline.Cli.Serve.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary><c>POST /api/pictures</c>: pictures are kept and classified while they come, a card a line.</summary>
internal static class PicturesEndpoint
{
    public static void Map(IEndpointRouteBuilder routes, ServedState state) => routes.MapPost("/api/pictures", context => Answer(context, state));

    private static async Task Answer(HttpContext context, ServedState state)
    {
        Uploads.Allow(context, state.Limits.RequestBytes);
        Cards? cards = null;
        int count = 0;
        await foreach (Result<UploadedFile> upload in Uploads.Files(context, context.RequestAborted))
        {
            if (upload is Result<UploadedFile>.Failed(var problem))
            {
                if (cards is null)
                {
                    await context.Refuse(StatusCodes.Status400BadRequest, problem);
                    return;
                }

                cards.Refuse(problem.Thing, problem);
            }
            else if (upload is Result<UploadedFile>.Ok(var file))
            {
                cards ??= new Cards(context, state);
                if (++count > state.Limits.Pictures)
                    cards.Refuse(file.Name, state.Limits.TooMany);
                else
                    await cards.Add(file);
            }
        }

        await (cards?.Complete() ?? context.Refuse(StatusCodes.Status400BadRequest, new Problem("Request", "it has no file", "Send at least one")));
    }
}
