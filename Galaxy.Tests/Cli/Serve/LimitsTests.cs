using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Png;

namespace Galaxy.Tests.Cli.Serve;

/// <summary>Requests that are too much, or not whole: one of them is refused, and the rest goes on.</summary>
public sealed class LimitsTests
{
    private static Uri At(string path) => new(path, UriKind.Relative);

    private static byte[] Good { get; } = PngFile.Encode(Image.Own(64, 64, [.. Enumerable.Range(0, 64 * 64 * 3).Select(value => (byte)value)]));

    /// <summary>A picture that claims to be far larger than it is.</summary>
    private static byte[] Bomb
    {
        get
        {
            byte[] bomb = [.. Good];
            (bomb[16], bomb[20]) = (0x40, 0x40);
            return bomb;
        }
    }

    [Fact]
    public async Task Too_much_is_refused_picture_by_picture()
    {
        using ServedProgram served = new("sky");
        byte[] large = new byte[64_000_001];

        JsonElement[] cards = await served.Client.Cards(("large.jpg", large), ("bomb.png", Bomb), ("../\u202eevil%0A.png", Good));

        string[] lines = [.. cards.Select(card => card.GetProperty(card.TryGetProperty("problem", out _) ? "problem" : "name").GetString()!).Order(StringComparer.Ordinal)];
        Assert.Equal(@"../\u{202e}evil\u{a}.png", lines[0]);
        Assert.StartsWith("bomb.png: it cannot be read: ", lines[1], StringComparison.Ordinal);
        Assert.Equal("large.jpg: it has more than 64.0 MB. Scale it down, or leave it out.", lines[2]);
    }

    [Fact]
    public async Task A_request_has_at_most_a_thousand_pictures()
    {
        using ServedProgram served = new("sky", "--api-only");
        using MultipartFormDataContent kept = SentPictures.Form(Enumerable.Range(0, 1001).Select(index => ($"{index}", Array.Empty<byte>())));
        using MultipartFormDataContent predicted = SentPictures.Form(Enumerable.Range(0, 1001).Select(index => ($"{index}", Array.Empty<byte>())));

        using HttpResponseMessage cards = await served.Client.PostAsync(At("api/pictures"), kept);
        using HttpResponseMessage document = await served.Client.PostAsync(At("api/predict"), predicted);

        JsonElement[] lines = SentPictures.Lines(await cards.Content.ReadAsStringAsync());
        Assert.Equal(1001, lines.Length);
        Assert.Single(lines, line => line.GetProperty("problem").GetString() == "Request: it has more than 1,000 pictures. Send the others in another request.");
        Assert.Equal("Request: it has more than 1,000 pictures. Send the others in another request.", await document.Detail());
    }

    [Fact]
    public async Task A_request_that_says_it_is_too_large_is_not_read()
    {
        using ServedProgram served = new("sky", "--api-only");

        string answer = await Raw(served, "POST /api/predict HTTP/1.1\r\nHost: localhost\r\nContent-Type: image/png\r\nContent-Length: 2000000000\r\n\r\n");
        string document = await Raw(served, "POST /api/csv HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 20000000\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 413 ", answer, StringComparison.Ordinal);
        Assert.Contains("application/problem+json", answer, StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 413 ", document, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 90\r\n\r\n--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.png\"\r\n\r\nno end of this part")]
    [InlineData("Content-Type: image/png\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n")]
    [InlineData("Content-Type: multipart/form-data; boundary=\r\nContent-Length: 1\r\n\r\na")]
    [InlineData("Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 10\r\n\r\n0123456789")]
    public async Task What_does_not_come_whole_is_one_problem_detail(string request)
    {
        using ServedProgram served = new("sky", "--api-only");

        string answer = await Raw(served, $"POST /api/predict HTTP/1.1\r\nHost: localhost\r\n{request}");

        Assert.StartsWith("HTTP/1.1 400 ", answer, StringComparison.Ordinal);
        Assert.Contains("\"detail\":\"Request: ", answer, StringComparison.Ordinal);
        Assert.Empty(served.Error);
    }

    [Fact]
    public async Task What_was_accepted_is_answered_when_the_server_ends()
    {
        using ServedProgram served = new("sky", "--api-only");
        using TcpClient client = new();
        await client.ConnectAsync(IPAddress.Loopback, served.Address.Port);
        NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /api/predict HTTP/1.1\r\nHost: localhost\r\nContent-Type: image/png\r\nContent-Length: {Good.Length}\r\n" +
            "Expect: 100-continue\r\n\r\n"));
        byte[] accepted = new byte["HTTP/1.1 100 Continue\r\n\r\n".Length];
        await stream.ReadExactlyAsync(accepted);
        await stream.WriteAsync(Good.AsMemory(0, 10));

        served.Interrupt();
        await stream.WriteAsync(Good.AsMemory(10));
        string answer = await Read(stream);

        Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal);
        Assert.Contains("\"predictions\"", answer, StringComparison.Ordinal);
        Assert.Equal(Galaxy.Pipeline.Cli.Console.ExitCode.Interrupted, served.WaitForEnd());
    }

    [Fact]
    public async Task A_person_who_comes_without_the_token_reads_a_line_of_text()
    {
        using ServedProgram served = new("sky", "--token", "open sesame!");
        using HttpRequestMessage request = new(HttpMethod.Get, At("")) { Headers = { { "Accept", "text/html,*/*" } } };

        using HttpResponseMessage answer = await served.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("text/plain", answer.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("Token: ", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<string> Raw(ServedProgram served, string request)
    {
        using TcpClient client = new();
        await client.ConnectAsync(IPAddress.Loopback, served.Address.Port);
        NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        return await Read(stream);
    }

    /// <summary>The headers, and as much of the body as they promise.</summary>
    private static async Task<string> Read(NetworkStream stream)
    {
        using StreamReader reader = new(stream, Encoding.UTF8, leaveOpen: true);
        StringBuilder text = new();
        int length = 0;
        for (string? line; (line = await reader.ReadLineAsync()) is { Length: > 0 };)
        {
            text.Append(line).Append('\n');
            if (line.StartsWith("Content-Length: ", StringComparison.OrdinalIgnoreCase))
                length = int.Parse(line[16..]);
        }

        char[] body = new char[length];
        int read = await reader.ReadBlockAsync(body);
        return text.Append(body, 0, read).ToString();
    }
}
