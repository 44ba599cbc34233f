using Galaxy.Pipeline.Files;
using Microsoft.AspNetCore.Http;

namespace Galaxy.Pipeline.Cli.Serve.Http;

/// <summary>A file of the page.</summary>
/// <param name="Bytes">Its content.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Tag">Tells it from other versions of it.</param>
internal sealed record PageFile(byte[] Bytes, string Type, string Tag)
{
    private const string Folder = "page/";
    private const int TagDigits = 16;

    /// <summary>The files that are in the program, by name.</summary>
    public static IReadOnlyDictionary<string, PageFile> ReadAll() => EmbeddedFile.Names
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .ToDictionary(name => name[Folder.Length..], Read, StringComparer.Ordinal);

    /// <summary>Answers with it, or that the browser has it already.</summary>
    public Task Send(HttpContext context) => context.IsKnown(Tag) ? Task.CompletedTask : context.Write(Bytes, Type);

    private static PageFile Read(string name)
    {
        byte[] bytes = EmbeddedFile.Read(name);
        return new PageFile(bytes, TypeOf(Path.GetExtension(name)), Sha256Text.Of(bytes)[..TagDigits]);
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
