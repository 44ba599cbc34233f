using System.Net.Sockets;
using System.Text;

namespace Galaxy.Tests.Cli.Serve.Hostile;

/// <summary>Requests that lie, break off, flood and lead elsewhere: each is refused, or its connection closed, and no file is read.</summary>
public sealed class HostileRequestTests(ServedGalaxies served) : IClassFixture<ServedGalaxies>
{
    private const string Chunked = "Transfer-Encoding: chunked\r\n";

    private static string Picture => Encoding.Latin1.GetString(ServedGalaxies.Good);

    private static string Part => Encoding.Latin1.GetString(Multipart.Head("1.jpg"));

    public static TheoryData<string> Whole => [.. WholeRequests("host").Keys];

    public static TheoryData<string> Broken => [.. BrokenRequests("host").Keys];

    [Theory]
    [MemberData(nameof(Whole))]
    public async Task Malformed_requests_are_refused(string name)
    {
        string answer = await RawRequest.Send(served.Address, Encoding.Latin1.GetBytes(WholeRequests(served.Address.Authority)[name]), isAll: true);

        served.AssertUnharmed();
        Assert.StartsWith("HTTP/1.1 4", answer, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task Requests_that_break_off_do_no_harm(string name)
    {
        string answer = await RawRequest.Send(served.Address, Encoding.Latin1.GetBytes(BrokenRequests(served.Address.Authority)[name]), isAll: false);

        Assert.True(answer.Length == 0 || answer.StartsWith("HTTP/1.1 4", StringComparison.Ordinal), answer);
        served.AssertUnharmed();
    }

    [Theory]
    [InlineData("image/jpeg")]
    [InlineData("multipart/form-data; boundary=galaxy-tests")]
    public async Task Clients_that_reset_are_no_bug(string type)
    {
        using ServedProgram alone = new("galaxySmall");
        for (int number = 0; number < 4; number++)
        {
            using Socket socket = new(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(alone.Address.Host, alone.Address.Port);
            await socket.SendAsync(Encoding.Latin1.GetBytes(Post(alone.Address.Authority, type, "Content-Length: 3000000\r\n", Part + Picture + new string('x', 1_000_000))));
            socket.LingerState = new LingerOption(enable: true, seconds: 0);
        }

        alone.Interrupt();
        alone.WaitForEnd();

        Assert.DoesNotContain("bug", alone.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/page/../secret.png")]
    [InlineData("/page/../../../../../../../../etc/passwd")]
    [InlineData("/page/..%2f..%2fsecret.png")]
    [InlineData("/page/%2e%2e/%2e%2e/secret.png")]
    [InlineData("/page/%252e%252e/secret.png")]
    [InlineData("/page/..\\secret.png")]
    [InlineData("/page/..%5csecret.png")]
    [InlineData("/page//etc/passwd")]
    [InlineData("/page/page.css%00.png")]
    [InlineData("/page/%c0%ae%c0%ae/secret.png")]
    [InlineData("/page/\uFF0E\uFF0E/secret.png")]
    [InlineData("/secret.png")]
    [InlineData("/labels.csv")]
    [InlineData("//127.0.0.1/secret.png")]
    [InlineData("/api/pictures/..")]
    [InlineData("/api/pictures/../../secret.png")]
    [InlineData("/api/pictures/..%2fsecret.png")]
    [InlineData("/api/pictures/%2e%2e%2fsecret.png/heat?class=0")]
    [InlineData("/api/pictures/secret.png/turns")]
    [InlineData("/api/pictures/00000000000000000000000000000000?size=99999999999&orientation=-1")]
    public async Task Paths_lead_nowhere(string path)
    {
        string request = $"GET {path} HTTP/1.1\r\nHost: {served.Address.Authority}\r\nConnection: close\r\n\r\n";
        string answer = await RawRequest.Send(served.Address, Encoding.UTF8.GetBytes(request), isAll: true);

        Assert.StartsWith("HTTP/1.1 4", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> WholeRequests(string host) => new()
    {
        ["no HTTP"] = "\u0016\u0003\u0001\u0002\0\u0001\0\u0001\r\n\r\n",
        ["no version"] = "GET /\r\n\r\n",
        ["a line without an end"] = "GET /" + new string('a', 1_000_000),
        ["no host"] = "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
        ["two hosts"] = Get(host, "Host: evil.example\r\n"),
        ["another host"] = Get("evil.example", ""),
        ["many headers"] = Get(host, string.Concat(Enumerable.Range(0, 5000).Select(number => $"X-{number}: 1\r\n"))),
        ["a long header"] = Get(host, $"X: {new string('a', 1_000_000)}\r\n"),
        ["a header of control characters"] = Get(host, "X: \0\u0001\r\n"),
        ["a folded header"] = Get(host, " folded\r\n"),
        ["a negative length"] = Post(host, "image/jpeg", "Content-Length: -1\r\n", Picture),
        ["an endless length"] = Post(host, "image/jpeg", "Content-Length: 99999999999999999999\r\n", Picture),
        ["more bytes than may come"] = Post(host, "image/jpeg", "Content-Length: 9223372036854775807\r\n", Picture),
        ["two lengths"] = Post(host, "image/jpeg", "Content-Length: 5\r\nContent-Length: 6\r\n", Picture),
        ["garbage for chunks"] = Post(host, "image/jpeg", Chunked, Picture),
        ["an endless chunk"] = Post(host, "image/jpeg", Chunked, $"FFFFFFFFFFFFFFFFF\r\n{Picture}"),
        ["an unknown encoding"] = Post(host, "image/jpeg", "Transfer-Encoding: gzip\r\n", Picture),
        ["no boundary"] = Post(host, "multipart/form-data", Part + Picture),
        ["a long boundary"] = Post(host, $"multipart/form-data; boundary={new string('b', 5000)}", Part + Picture),
        ["another boundary"] = Post(host, "multipart/form-data; boundary=other", Part + Picture),
        ["no part"] = Post(host, Multipart.Type, "--galaxy-tests--\r\n"),
        ["nothing"] = Post(host, Multipart.Type, ""),
        ["a part that does not end"] = Post(host, Multipart.Type, Part + Picture),
        ["a part without headers"] = Post(host, Multipart.Type, "--galaxy-tests\r\n\r\nx\r\n--galaxy-tests--\r\n"),
        ["a part of many headers"] = Post(host, Multipart.Type, "--galaxy-tests\r\n" + string.Concat(Enumerable.Repeat("X: 1\r\n", 5000)) + "\r\nx"),
        ["a part of a long header"] = Post(host, Multipart.Type, "--galaxy-tests\r\nX: " + new string('x', 1_000_000)),
        ["a picture that is none"] = Post(host, "text/plain", "hello"),
        ["no picture"] = Post(host, "image/jpeg", ""),
    };

    private static Dictionary<string, string> BrokenRequests(string host) => new()
    {
        ["zeros"] = new('\0', 100_000),
        ["a body shorter than it says"] = Post(host, "image/jpeg", "Content-Length: 1000000\r\n", Picture),
        ["length and chunks"] = Post(host, "image/jpeg", "Content-Length: 5\r\n" + Chunked, "nothing"),
        ["chunks that break off"] = Post(host, "image/jpeg", Chunked, $"10\r\n{Picture[..16]}\r\n10\r\n"),
        ["half a request line"] = "POST /api/pre",
        ["half a header"] = $"GET / HTTP/1.1\r\nHost: {host}\r\nX-Ga",
    };

    private static string Get(string host, string headers) => $"GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{headers}\r\n";

    private static string Post(string host, string type, string body) => Post(host, type, $"Content-Length: {body.Length}\r\n", body);

    private static string Post(string host, string type, string headers, string body) =>
        $"POST /api/predict HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nContent-Type: {type}\r\n{headers}\r\n{body}";
}
