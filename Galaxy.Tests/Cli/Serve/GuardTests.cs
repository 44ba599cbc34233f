using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Galaxy.Pipeline.Cli.Console;

namespace Galaxy.Tests.Cli.Serve;

/// <summary>Who is answered, and who is not.</summary>
public sealed class GuardTests
{
    private const string Token = "open sesames";

    private static Uri At(string path) => new(path, UriKind.Relative);

    [Theory]
    [InlineData("evil.example", false)]
    [InlineData("evil.example:8080", false)]
    [InlineData("192.168.1.20", false)]
    [InlineData("localhost", true)]
    [InlineData("127.0.0.1:1", true)]
    [InlineData("[::1]", true)]
    [InlineData("galaxy.example.org", true)]
    public async Task Only_known_hosts_are_answered(string host, bool isAnswered)
    {
        using ServedProgram served = new("sky", "--host", "galaxy.example.org", "--token", Token);

        using HttpResponseMessage answer = await Send(served, HttpMethod.Get, "api/model", ("Host", host), ("Authorization", $"Bearer {Token}"));

        Assert.Equal(isAnswered ? HttpStatusCode.OK : HttpStatusCode.MisdirectedRequest, answer.StatusCode);
        if (!isAnswered)
            Assert.StartsWith($"Host: this server does not answer as '{host.Split(':')[0]}'.", await answer.Detail(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://127.0.0.1:1")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task Pages_of_others_change_nothing(string header, string value)
    {
        using ServedProgram served = new("sky");

        using HttpResponseMessage answer = await Send(served, HttpMethod.Post, "api/predict", (header, value), ("X-Galaxy", "1"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.StartsWith($"{header}: ", await answer.Detail(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_own_page_says_so_in_a_header()
    {
        using ServedProgram served = new("sky");
        string own = served.Address.GetLeftPart(UriPartial.Authority);

        using HttpResponseMessage without = await Send(served, HttpMethod.Post, "api/predict", ("Origin", own));
        using HttpResponseMessage with = await Send(served, HttpMethod.Post, "api/predict", ("Origin", own), ("X-Galaxy", "1"));
        using HttpResponseMessage proxied = await Send(
            served, HttpMethod.Post, "api/predict", ("Host", "localhost"), ("Origin", "https://localhost"), ("X-Galaxy", "1"));

        Assert.Equal("X-Galaxy: a browser has sent it without this header. Use the page of this server, or a program.", await without.Detail());
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, with.StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, proxied.StatusCode);
    }

    [Fact]
    public async Task Pages_of_others_read_nothing_but_may_lead_to_the_page()
    {
        using ServedProgram served = new("sky");

        using HttpResponseMessage read = await Send(served, HttpMethod.Get, "api/model", ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "no-cors"));
        using HttpResponseMessage link = await Send(served, HttpMethod.Get, "api/health", ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate"));

        Assert.Equal(HttpStatusCode.Forbidden, read.StatusCode);
        Assert.Equal(HttpStatusCode.OK, link.StatusCode);
    }

    [Fact]
    public async Task A_token_is_wanted_as_header_or_once_in_the_address()
    {
        using ServedProgram served = new("sky", "--listen", "127.0.0.1", "--token", Token);
        Assert.Contains("?token=open%20sesames", served.Line, StringComparison.Ordinal);

        foreach ((string? authorization, string path, HttpStatusCode status) in ((string?, string, HttpStatusCode)[])
        [
            (null, "api/model", HttpStatusCode.Unauthorized), ("Bearer open", "api/model", HttpStatusCode.Unauthorized),
            ($"Basic {Token}", "api/model", HttpStatusCode.Unauthorized), (null, "?token=open", HttpStatusCode.Unauthorized),
            (null, "api/model?token=open%20sesames", HttpStatusCode.Unauthorized), (null, "openapi.json", HttpStatusCode.Unauthorized),
            ($"Bearer {Token}", "api/model", HttpStatusCode.OK), (null, "api/health", HttpStatusCode.OK),
        ])
        {
            using HttpResponseMessage answer = await Send(
                served, HttpMethod.Get, path, authorization is null ? [] : [("Authorization", authorization)]);
            Assert.Equal(status, answer.StatusCode);
        }
    }

    [Fact]
    public async Task The_address_with_the_token_gives_a_cookie_that_does_not_hold_it()
    {
        using ServedProgram served = new("sky", "--token", Token);
        using HttpClientHandler handler = new() { AllowAutoRedirect = false, UseCookies = false };
        using HttpClient browser = new(handler) { BaseAddress = served.Address };

        using HttpResponseMessage login = await browser.GetAsync(At("?token=open%20sesames"));
        string cookie = login.Headers.GetValues("Set-Cookie").Single();
        using HttpRequestMessage request = new(HttpMethod.Get, At("api/model")) { Headers = { { "Cookie", cookie.Split(';')[0] } } };
        using HttpResponseMessage answer = await browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.Redirect, login.StatusCode);
        Assert.Equal("/", login.Headers.Location!.ToString());
        Assert.DoesNotContain("sesame", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("too short")]
    [InlineData(" spaces around ")]
    [InlineData("línea nueva")]
    public void A_token_that_no_header_carries_or_anybody_guesses_is_refused(string token)
    {
        CommandLine.Answer answer = CommandLine.Run("serve", "sky", "--token", token);

        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains("--token: it is shorter than 12 characters, or has spaces at its ends or letters beyond ASCII.", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Those_who_come_through_a_proxy_need_a_token()
    {
        using ServedProgram served = new("sky", "--host", "galaxy.example.org");

        Assert.Matches(@"/\?token=[0-9a-f]{32} serves", served.Line);
    }

    [Fact]
    public void An_empty_token_is_none()
    {
        using ServedProgram served = new("sky", "--listen", "127.0.0.1", "--token", "");

        Assert.Matches(@"/\?token=[0-9a-f]{32} serves", served.Line);
    }

    [Fact]
    public void Others_need_a_random_token_unless_one_is_given()
    {
        using ServedProgram served = new("sky", "--listen", "127.0.0.1");

        Assert.Matches(@"/\?token=[0-9a-f]{32} serves", served.Line);
    }

    [Fact]
    public async Task Every_answer_has_the_headers_that_keep_browsers_safe()
    {
        using ServedProgram served = new("sky");

        using HttpResponseMessage answer = await served.Client.GetAsync(At(""));
        using HttpResponseMessage refused = await Send(served, HttpMethod.Get, "", ("Host", "evil.example"));

        foreach (HttpResponseHeaders headers in (HttpResponseHeaders[])[answer.Headers, refused.Headers])
        {
            Assert.Contains("script-src 'self'", headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("same-origin", headers.GetValues("Cross-Origin-Resource-Policy").Single());
            Assert.Equal("no-referrer", headers.GetValues("Referrer-Policy").Single());
            Assert.False(headers.Contains("Server"));
        }
    }

    [Fact]
    public async Task The_page_is_known_to_a_browser_that_has_it()
    {
        using ServedProgram served = new("sky");
        using HttpResponseMessage first = await served.Client.GetAsync(At(""));

        using HttpResponseMessage again = await Send(served, HttpMethod.Get, "", ("If-None-Match", first.Headers.ETag!.Tag));
        using HttpResponseMessage head = await served.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, At("")));

        Assert.Equal("text/html", first.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
    }

    [Fact]
    public async Task Programs_alone_need_no_page()
    {
        using ServedProgram served = new("sky", "--api-only");

        using HttpResponseMessage page = await served.Client.GetAsync(At(""));

        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.Equal("sky", JsonElement.Parse(await served.Client.GetStringAsync(At("api/model"))).GetProperty("name").GetString());
    }

    private static async Task<HttpResponseMessage> Send(ServedProgram served, HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using HttpRequestMessage request = new(method, At(path));
        foreach ((string name, string value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await served.Client.SendAsync(request);
    }
}
