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

    private static Task Answer(HttpContext context, ServedState state) =>
        context.Answer(ReceivedFolder.In(state.Spool), folder => Answer(context, state, folder));

    private static async Task Answer(HttpContext context, ServedState state, ReceivedFolder folder)
    {
        using CatalogIntake intake = new(folder);
        Result<ReceivedCatalog> opened = await Receive(context, state, folder).Then(_ => state.Reading.RunLarge(intake.Open, context.RequestAborted));
        await context.Answer(opened.Bind(state.Limits.Check).MapProblem(ServerProblem.Of), catalog =>
            Answer(context, state, catalog, intake.KeepIn(state.Store)));
    }

    private static async Task<Result<Unit>> Receive(HttpContext context, ServedState state, ReceivedFolder folder)
    {
        Uploads.Allow(context, state.Limits.CatalogBytes);
        await foreach (Result<UploadedFile> upload in Uploads.Files(context, context.RequestAborted))
        {
            Result<Unit> received = folder.Files.Count == state.Limits.CatalogPictures
                ? state.Limits.TooManyFiles
                : await upload.Then(file => folder.Receive(file.Content, file.Name, context.RequestAborted));
            if (received is Result<Unit>.Failed)
                return received;
        }

        return folder.Files.Count > 0 ? Result.Done : new Problem("Request", "it has no file", "Send at least one");
    }

    private static async Task Answer(HttpContext context, ServedState state, ReceivedCatalog catalog, StoredPlace place)
    {
        await using Cards cards = new(context, state);
        await cards.Begin(new CatalogDocument(catalog.Form, catalog.Count, [.. catalog.Findings]));
        foreach (PictureEntry picture in catalog.Pictures)
            await cards.Add(place, picture);
        await cards.Complete();
    }
}
