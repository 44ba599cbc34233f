using System.Globalization;
using Galaxy.Tests.Cli.Serve;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Galaxy.Tests.Browser;

/// <summary>The page of a server, open in the browser.</summary>
/// <param name="Page">What the browser shows.</param>
/// <param name="Served">Where it comes from.</param>
internal sealed record VisitedPage(IPage Page, ServedProgram Served)
{
    private static string? Screenshots => Environment.GetEnvironmentVariable("GALAXY_SCREENSHOTS");

    /// <summary>All elements with this hook.</summary>
    public ILocator this[string hook] => Page.Locator($"[data-test=\"{hook}\"]");

    /// <summary>The card at a place of the list, counted from 0.</summary>
    public ILocator Card(int position) => Page.Locator($"[data-test=\"card\"][data-position=\"{position}\"]");

    /// <summary>The one element with this hook in another.</summary>
    public static ILocator Within(ILocator outer, string hook) => outer.Locator($"[data-test=\"{hook}\"]");

    /// <summary>The list has so many cards and nothing more is to come.</summary>
    public async Task HasCards(int count)
    {
        await Expect(this["grid"]).ToHaveAttributeAsync("data-count", count.ToString(CultureInfo.InvariantCulture));
        await Expect(this["progress"]).ToBeHiddenAsync();
    }

    /// <summary>The page says that so many labels are saved, and none is under way.</summary>
    public Task HasSaved(int labels) => Expect(Page.Locator("[data-test=\"label-bar\"] [data-test=\"labels-state\"]"))
        .ToHaveTextAsync(labels == 1 ? "1 label saved" : $"{labels} labels saved");

    /// <summary>Takes the galaxies that the first screen offers.</summary>
    public async Task TryExamples()
    {
        await this["try-examples"].ClickAsync();
        await HasCards(10);
    }

    /// <summary>Chooses files as the dialog of the system does.</summary>
    public async Task Choose(params IEnumerable<string> files) => await this["input-pictures"].SetInputFilesAsync([.. files]);

    /// <summary>A file as the dialog of the system would give it.</summary>
    public static FilePayload Payload(string name, byte[] content) => new() { Name = name, MimeType = "application/octet-stream", Buffer = content };

    /// <summary>axe has nothing to say, and a picture is taken if the environment asks for one.</summary>
    public async Task IsAccessible(Look look, string state)
    {
        string[] findings = await Axe.FindingsAsync(Page);
        Assert.True(findings.Length == 0, $"{state}, {look}:\n{string.Join('\n', findings)}");
        await Show(look, state);
    }

    /// <summary>Takes a picture into the folder that GALAXY_SCREENSHOTS names, if it names one.</summary>
    public async Task Show(Look look, string state)
    {
        if (Screenshots is { Length: > 0 } folder)
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{state}-{look}.png") });
    }
}
