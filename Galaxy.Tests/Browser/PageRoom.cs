using Galaxy.Tests.Cli;
using Galaxy.Tests.Cli.Serve;
using Galaxy.Tests.Harness;
using Microsoft.Playwright;

namespace Galaxy.Tests.Browser;

/// <summary>A browser, a small model, and pictures to drop. Where there is no browser, nothing is made.</summary>
public sealed class PageRoom : IAsyncLifetime, IDisposable
{
    public const int Pictures = 20;

    private readonly TemporaryFolder _folder = new();

    internal OpenBrowser Browser { get; } = new();

    /// <summary>Simulated galaxies in class folders.</summary>
    public string Sky => Path.Combine(_folder.Path, "sky");

    /// <summary>A run whose model sometimes errs.</summary>
    public string Run => Path.Combine(_folder.Path, "run");

    /// <summary>The files of <see cref="Sky"/>, in order.</summary>
    public string[] Files => [.. Directory.GetFiles(Sky, "*.png", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    public async Task InitializeAsync()
    {
        if (Needs.Missing(Need.Browser) is not null)
            return;
        CommandLine.Must("simulate", "--out", Sky, "--count", $"{Pictures}", "--mix", "flat", "--seed", "3");
        CommandLine.Must("train", "--sample", "200", "--validation", "0.2", "--epochs", "3", "--network", "Galaxy32", "--seed", "5", "--out", Run);
        await Browser.StartAsync();
    }

    public async Task DisposeAsync() => await Browser.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    /// <summary>Starts a server with the small model, opens its page as someone whose name is known, and does something there.</summary>
    /// <param name="look">How the page is looked at.</param>
    /// <param name="act">What is done.</param>
    /// <param name="provoked">A part of the complaints of the browser that this provokes; null if it may have none.</param>
    internal async Task Visit(Look look, Func<VisitedPage, Task> act, string? provoked = null)
    {
        using ServedProgram served = new(Run);
        await Visit(served, look, act, provoked);
    }

    /// <inheritdoc cref="Visit(Look, Func{VisitedPage, Task}, string)"/>
    internal Task Visit(ServedProgram served, Look look, Func<VisitedPage, Task> act, string? provoked = null) =>
        Browser.Visit($"{served.Address}", look, async page => await act(await Open(page, served)), provoked);

    /// <summary>Opens the page as someone whose name is known.</summary>
    internal static async Task<VisitedPage> Open(IPage page, ServedProgram served)
    {
        await page.AddInitScriptAsync("localStorage.setItem('galaxy.who', 'Ada')");
        await page.GotoAsync("/");
        return new VisitedPage(page, served);
    }
}
