using Galaxy.Tests.Harness;
using Microsoft.Playwright;

namespace Galaxy.Tests.Browser;

/// <summary>One browser for all tests of the page. Where there is none, nothing starts.</summary>
public sealed class OpenBrowser : IAsyncLifetime
{
    /// <summary>Of anything that a test waits for: more than a busy machine needs.</summary>
    private const float PatienceMilliseconds = 60_000;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (Needs.Missing(Need.Browser) is not null)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.StartAsync(_playwright);
        Assertions.SetDefaultExpectTimeout(PatienceMilliseconds);
    }

    /// <summary>Does something as a visitor whom the browser has never seen, and finds that the page did nothing that it must not.</summary>
    internal async Task Visit(string address, Look look, Func<IPage, Task> act)
    {
        await using IBrowserContext context = await _browser!.NewContextAsync(look.Options(address));
        context.SetDefaultTimeout(PatienceMilliseconds);
        PageWatch watch = PageWatch.Of(context, address);
        await act(await context.NewPageAsync());
        await context.CloseAsync();
        Assert.True(watch.Findings.Count == 0, string.Join('\n', watch.Findings));
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
