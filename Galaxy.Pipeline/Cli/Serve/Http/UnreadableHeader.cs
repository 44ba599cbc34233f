using Microsoft.AspNetCore.Http;

namespace Galaxy.Pipeline.Cli.Serve.Http;

/// <summary>Tells how many pictures have no row in a table, which has no place for that.</summary>
internal static class UnreadableHeader
{
    private const string Name = "X-Galaxy-Unreadable";

    public static void Set(HttpContext context, int count) => context.Response.Headers[Name] = $"{count}";
}
