using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using Galaxy.Tests.Fuzzing;
using Galaxy.Tests.Imaging;

namespace Galaxy.Tests.Cli.Serve.Hostile;

/// <summary>A server with a file that nobody may read, and a good picture that it must classify whatever else it is sent.</summary>
public sealed class ServedGalaxies : IDisposable
{
    private readonly ServedProgram _served = new("galaxySmall");
    private readonly string _before;
    private readonly string _listing;
    private int _told;

    public ServedGalaxies()
    {
        SecretPath = Path.Combine(_served.Folder, "secret.png");
        File.WriteAllBytes(SecretPath, FuzzFolder.Secret);
        _before = Classify();
        _listing = Listing();
    }

    public static byte[] Good { get; } = Fixture.Bytes("baseline444.jpg");

    public HttpClient Client => _served.Client;

    public Uri Address => _served.Address;

    /// <summary>A good picture in the working folder.</summary>
    public string SecretPath { get; }

    /// <summary>The identity that it would have if it were read.</summary>
    public static string SecretId { get; } = Convert.ToHexStringLower(SHA256.HashData(FuzzFolder.Secret))[..32];

    /// <summary>The server is as it was: it classifies as before, has changed nothing in the working folder, and has met no bug.</summary>
    public void AssertUnharmed()
    {
        Assert.Equal(_before, Classify());
        Assert.Equal(_listing, Listing());
        string error = _served.Error[_told..];
        _told += error.Length;
        Assert.True(error.Length == 0, error);
    }

    public void Dispose() => _served.Dispose();

    /// <summary>Posts files, and reads the answer.</summary>
    /// <returns>The status, and the objects of the answer: one for each line.</returns>
    internal async Task<(HttpStatusCode Status, JsonElement[] Lines)> Post(string path, params IEnumerable<(string Name, byte[] File)> files)
    {
        using ByteArrayContent content = Multipart.Of(files);
        using HttpResponseMessage answer = await Client.PostAsync(new Uri(path, UriKind.Relative), content);
        string text = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain(SecretId, text, StringComparison.Ordinal);
        return answer.Content.Headers.ContentType?.MediaType == "application/x-ndjson"
            ? (answer.StatusCode, [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))])
            : (answer.StatusCode, [JsonElement.Parse(text)]);
    }

    private string Classify()
    {
        using ByteArrayContent content = new(Good);
        content.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        using HttpResponseMessage answer = Client.PostAsync(new Uri("api/predict?name=good.jpg", UriKind.Relative), content).Result;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return answer.Content.ReadAsStringAsync().Result;
    }

    private string Listing() =>
        string.Join('\n', Directory.GetFileSystemEntries(_served.Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal));
}
