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
        await using IAsyncEnumerator<Result<UploadedFile>> uploads =
            Uploads.Files(context, context.RequestAborted).GetAsyncEnumerator(context.RequestAborted);
        if (!await uploads.MoveNextAsync())
            await context.Refuse(new Problem("Request", "it has no file", "Send at least one"));
        else if (uploads.Current is Result<UploadedFile>.Failed(var problem))
            await context.Refuse(problem);
        else
            await Answer(context, state, uploads);
    }

    /// <summary>What comes behind too many pictures, or behind what is broken, is not read.</summary>
    private static async Task Answer(HttpContext context, ServedState state, IAsyncEnumerator<Result<UploadedFile>> uploads)
    {
        await using Cards cards = new(context, state);
        Problem? ended = null;
        int count = 0;
        do
        {
            if (uploads.Current is Result<UploadedFile>.Failed(var broken))
                ended = broken;
            else if (++count > state.Limits.Pictures)
                ended = state.Limits.TooMany;
            else if (uploads.Current is Result<UploadedFile>.Ok(var file))
                await cards.Add(file);
        }
        while (ended is null && await uploads.MoveNextAsync());

        if (ended is not null)
            await cards.Refuse(ended.Thing, ended);
        await cards.Complete();
    }
}
