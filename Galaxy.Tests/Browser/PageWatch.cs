using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Galaxy.Tests.Browser;

/// <summary>
/// What no page may do: errors and warnings on the console (violations of the content security policy are some), and requests to another host.
/// </summary>
internal sealed class PageWatch
{
    private readonly ConcurrentQueue<string> _findings = [];

    private PageWatch()
    {
    }

    /// <summary>Watches all pages of a context from their start.</summary>
    public static PageWatch Of(IBrowserContext context, string address)
    {
        PageWatch watch = new();
        context.Console += (_, message) => watch.Hear(message);
        context.WebError += (_, error) => watch._findings.Enqueue($"exception: {error.Error}");
        context.Request += (_, request) => watch.See(request, address);
        return watch;
    }

    /// <summary>In order.</summary>
    public IReadOnlyCollection<string> Findings => _findings;

    private void Hear(IConsoleMessage message)
    {
        if (message.Type is "error" or "warning")
            _findings.Enqueue($"{message.Type} on the console: {message.Text} ({message.Location})");
    }

    private void See(IRequest request, string address)
    {
        Uri asked = new(request.Url);
        if (asked.Scheme is not ("blob" or "data") && asked.Authority != new Uri(address).Authority)
            _findings.Enqueue($"request to {asked}");
    }
}
