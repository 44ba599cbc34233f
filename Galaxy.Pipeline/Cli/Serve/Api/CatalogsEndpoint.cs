using Galaxy.Pipeline.Cli.Serve.Http;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary><c>POST /api/catalogs</c>: the files of a catalog of any form; a line about it, then a card a line.</summary>
internal static class CatalogsEndpoint
{
    public static void Map(IEndpointRouteBuilder routes, ServedState state) => routes.MapPost("/api/catalogs", context => Answer(context, state));

    private static async Task Answer(HttpContext context, ServedState state)
    {
        ReceivedFolder folder = new(state.Spool);
        Result<ReceivedCatalog> opened = await Receive(context, state, folder)
            .Then(_ => state.Reading.Run(() => ReceivedCatalog.Open(folder), context.RequestAborted));
        if (opened is not Result<ReceivedCatalog>.Ok(var catalog))
            folder.Delete();
        await context.Answer(Task.FromResult(opened), opening => Answer(context, state, opening, folder));
    }

    private static async Task<Result<Unit>> Receive(HttpContext context, ServedState state, ReceivedFolder folder)
    {
        Uploads.Allow(context, state.Limits.CatalogBytes);
        try
        {
            await foreach (Result<UploadedFile> upload in Uploads.Files(context, context.RequestAborted))
            {
                Result<Unit> received = await Task.FromResult(upload).Then(file => folder.Receive(file.Content, file.Name, context.RequestAborted));
                if (received is Result<Unit>.Failed)
                    return received;
            }
        }
        catch
        {
            folder.Delete();
            throw;
        }

        return folder.Files.Count > 0 ? Result.Done : new Problem("Request", "it has no file", "Send at least one");
    }

    private static async Task Answer(HttpContext context, ServedState state, ReceivedCatalog catalog, ReceivedFolder folder)
    {
        StoredPlace place = state.Store.Open(folder.Bytes, () =>
        {
            catalog.Dispose();
            folder.Delete();
        });
        Cards cards = new(context, state);
        cards.Begin(new CatalogDocument(catalog.Form, catalog.Count, [.. catalog.Findings]));
        foreach (PictureEntry picture in catalog.Pictures)
            await cards.Add(place, picture);
        await cards.Complete();
    }
}
