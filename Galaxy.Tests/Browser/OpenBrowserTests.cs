using Galaxy.Tests.Harness;
using Microsoft.Playwright;

namespace Galaxy.Tests.Browser;

/// <summary>The tools that look at the page notice what they are there for.</summary>
[Collection(nameof(BrowserRoom))]
public sealed class OpenBrowserTests(PageRoom room)
{
    private const string Address = "http://127.0.0.1:1";

    [FactNeeds(Need.Browser)]
    public Task Page_without_a_fault_passes() => Show(
        "<main><h1>Galaxies</h1></main>", async page => Assert.Empty(await Axe.FindingsAsync(page)));

    [FactNeeds(Need.Browser)]
    public Task Axe_finds_a_button_without_a_name() => Show("<main><h1>Galaxies</h1><button></button></main>", async page =>
        Assert.StartsWith("button-name: ", Assert.Single(await Axe.FindingsAsync(page)), StringComparison.Ordinal));

    [TheoryNeeds(Need.Browser)]
    [InlineData("<script>alert(1)</script>", "Content Security Policy")]
    [InlineData("<p style='color: red'>", "Content Security Policy")]
    [InlineData("<img src='http://127.0.0.2:1/a.png'>", "request to http://127.0.0.2:1/a.png")]
    public async Task Inline_code_and_other_hosts_are_noticed(string content, string finding)
    {
        Exception noticed = await Assert.ThrowsAnyAsync<Exception>(() => Show(content, _ => Task.CompletedTask));
        Assert.Contains(finding, noticed.Message, StringComparison.Ordinal);
    }

    private Task Show(string content, Func<IPage, Task> look) => room.Browser.Visit(Address, Look.Laptop, async page =>
    {
        await page.RouteAsync(Address + "/", route => route.FulfillAsync(new RouteFulfillOptions
        {
            ContentType = "text/html",
            Headers = [new("Content-Security-Policy", "default-src 'none'; img-src *")],
            Body = $"<!doctype html><html lang=en><head><title>Galaxies</title></head><body>{content}</body></html>",
        }));
        await page.RouteAsync("http://127.0.0.2:1/**", route => route.AbortAsync());
        await page.GotoAsync("/");
        await look(page);
    });
}
