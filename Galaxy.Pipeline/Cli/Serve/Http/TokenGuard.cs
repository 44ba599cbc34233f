using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Galaxy.Pipeline.Cli.Serve.Http;

/// <summary>
/// Asks for the token: a program sends it with each request, a browser once, in the address of the page, and gets a cookie for it.
/// </summary>
/// <param name="token">The token.</param>
/// <param name="port">Tells the cookies of several servers on one machine apart.</param>
internal sealed class TokenGuard(string token, int port)
{
    /// <summary>The name of the value behind the question mark.</summary>
    public const string Query = "token";

    private const string Scheme = "Bearer ";

    /// <summary>What needs no token.</summary>
    private const string Open = "/api/health";

    private readonly string _cookie = $"galaxy-{port}";
    private readonly string _proof = Convert.ToHexStringLower(HashOf($"cookie {token}"));

    /// <summary>Why a request is refused; null if it is not.</summary>
    public HttpProblem? Check(HttpContext context)
    {
        HttpRequest request = context.Request;
        if (request.Path == Open || IsLogin(context) || Is(request.Cookies[_cookie], _proof) || Is(Bearer(request), token))
            return null;
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return new HttpProblem(StatusCodes.Status401Unauthorized, "Token", "this server answers only those who have its token",
            "Open the address that galaxy serve has printed, or send the header Authorization: Bearer TOKEN");
    }

    /// <summary>Whether the address of the page has the token: it is exchanged for a cookie, and the address forgotten.</summary>
    public bool IsLogin(HttpContext context) => context.Request.Path == "/" && Is(context.Text(Query), token);

    /// <summary>Gives the cookie, and leads to the page.</summary>
    public void Login(HttpContext context)
    {
        context.Response.Cookies.Append(_cookie, _proof, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/" });
        context.Response.Redirect("/");
    }

    private static string? Bearer(HttpRequest request) =>
        request.Headers.Authorization is [{ } text, ..] && text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? text[Scheme.Length..] : null;

    /// <summary>In a time that tells nothing about the text.</summary>
    private static bool Is(string? given, string expected) =>
        given is not null && CryptographicOperations.FixedTimeEquals(HashOf(given), HashOf(expected));

    private static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
