using Galaxy.Pipeline.Cli.Serve.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary><c>GET /</c> and <c>GET /page/NAME</c>: the page and its files, which are in the program.</summary>
internal static class PageEndpoint
{
    private const string First = "index.html";

    public static void Map(IEndpointRouteBuilder routes)
    {
        IReadOnlyDictionary<string, PageFile> files = PageFile.ReadAll();
        routes.MapRead("/", context => Answer(context, files, First));
        routes.MapRead("/page/{name}", context => Answer(context, files, $"{context.Request.RouteValues["name"]}"));
    }

    private static Task Answer(HttpContext context, IReadOnlyDictionary<string, PageFile> files, string name)
    {
        if (files.TryGetValue(name, out PageFile? file))
            return file.Send(context);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
