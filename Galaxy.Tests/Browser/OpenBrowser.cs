using Microsoft.Playwright;

namespace Galaxy.Tests.Browser;

/// <summary>One browser for all tests of the page.</summary>
internal sealed class OpenBrowser : IAsyncDisposable
{
    /// <summary>Of anything that a test waits for: more than a busy machine needs.</summary>
    private const float PatienceMilliseconds = 30_000;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Starts it.</summary>
    public async Task StartAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.StartAsync(_playwright);
        Assertions.SetDefaultExpectTimeout(PatienceMilliseconds);
    }

    /// <summary>Does something as a visitor whom the browser has never seen, and finds that the page did nothing that it must not.</summary>
    /// <param name="address">Of the server.</param>
    /// <param name="look">How the page is looked at.</param>
    /// <param name="act">What the visitor does.</param>
    /// <param name="provoked">What the visitor makes the console say on purpose.</param>
    public async Task Visit(string address, Look look, Func<IPage, Task> act, string? provoked = null)
    {
        await using IBrowserContext context = await _browser!.NewContextAsync(look.Options(address));
        context.SetDefaultTimeout(PatienceMilliseconds);
        PageWatch watch = PageWatch.Of(context, address);
        await act(await context.NewPageAsync());
        await context.CloseAsync();
        string[] findings = [.. watch.Findings.Where(finding => provoked is null || !finding.Contains(provoked, StringComparison.Ordinal))];
        Assert.True(findings.Length == 0, string.Join('\n', findings));
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
