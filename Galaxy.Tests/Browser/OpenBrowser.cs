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
    public async Task Visit(string address, Look look, Func<IPage, Task> act)
    {
        await using IBrowserContext context = await _browser!.NewContextAsync(look.Options(address));
        context.SetDefaultTimeout(PatienceMilliseconds);
        PageWatch watch = PageWatch.Of(context, address);
        await act(await context.NewPageAsync());
        await context.CloseAsync();
        Assert.True(watch.Findings.Count == 0, string.Join('\n', watch.Findings));
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
