using System.Net.Http.Headers;
using System.Text.Json;

namespace Galaxy.Tests.Cli.Serve;

/// <summary>Pictures as a browser sends them, and the lines that come back.</summary>
internal static class SentPictures
{
    /// <summary>A form with files.</summary>
    public static MultipartFormDataContent Form(params IEnumerable<(string Name, byte[] Bytes)> files)
    {
        MultipartFormDataContent form = [];
        foreach ((string name, byte[] bytes) in files)
        {
            ByteArrayContent content = new(bytes);
            content.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "files", FileName = $"\"{name}\"" };
            form.Add(content);
        }

        return form;
    }

    /// <summary>The files of a folder, in order, under the names that a program on this machine gives them.</summary>
    public static (string Name, byte[] Bytes)[] OfFolder(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => (file, File.ReadAllBytes(file))),
    ];

    /// <summary>The cards of some files, in the order in which they come.</summary>
    public static async Task<JsonElement[]> Cards(this HttpClient client, params IEnumerable<(string Name, byte[] Bytes)> files)
    {
        using MultipartFormDataContent form = Form(files);
        using HttpResponseMessage answer = await client.PostAsync(new Uri("api/pictures", UriKind.Relative), form);
        return Lines(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
    }

    /// <summary>A document a line.</summary>
    public static JsonElement[] Lines(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))];

    /// <summary>The sentence of a problem detail.</summary>
    public static async Task<string> Detail(this HttpResponseMessage answer)
    {
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        return JsonElement.Parse(await answer.Content.ReadAsStringAsync()).GetProperty("detail").GetString()!;
    }
}
