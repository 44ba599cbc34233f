using Galaxy.Pipeline.Files;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Galaxy.Pipeline.Cli.Serve.Http;

/// <summary>A file of the page.</summary>
/// <param name="Bytes">Its content.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Tag">Tells it from other versions of it.</param>
internal sealed record PageFile(byte[] Bytes, string Type, EntityTagHeaderValue Tag)
{
    private const string Folder = "page/";

    /// <summary>The files that are in the program, by name.</summary>
    public static IReadOnlyDictionary<string, PageFile> ReadAll() => EmbeddedFile.Names
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .ToDictionary(name => name[Folder.Length..], Read, StringComparer.Ordinal);

    /// <summary>Answers with it, or that the browser has it already.</summary>
    public Task Send(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.ETag = Tag.ToString();
        if (!context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(Tag, useStrongComparison: false)))
            return context.Write(Bytes, Type);
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return Task.CompletedTask;
    }

    private static PageFile Read(string name)
    {
        byte[] bytes = EmbeddedFile.Read(name);
        return new PageFile(bytes, TypeOf(Path.GetExtension(name)), new EntityTagHeaderValue($"\"{Sha256Text.Of(bytes)[..16]}\""));
    }

    private static string TypeOf(string ending) => ending switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        _ => "application/octet-stream",
    };
}
