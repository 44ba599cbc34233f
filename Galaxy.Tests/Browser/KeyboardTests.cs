using Galaxy.Tests.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Galaxy.Tests.Browser;

/// <summary>The keyboard alone, with the focus always in sight.</summary>
[Collection(nameof(BrowserRoom))]
public sealed class KeyboardTests(PageRoom room)
{
    private const int MostTabs = 80;

    [FactNeeds(Need.Browser)]
    public Task Everything_is_reached_and_the_focus_is_seen() => room.Visit(Look.Laptop, async page =>
    {
        await TabTo(page, "try-examples");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.HasCards(10);
        string[] hooks = ["filter-doubt", "filter-labels", "filter-text", "sort", "export-csv", "card-open", "keys-open", "learn-open"];
        foreach (string hook in hooks)
            await TabTo(page, hook);
    });

    [FactNeeds(Need.Browser)]
    public Task Cards_are_walked_opened_labeled_and_closed() => room.Visit(Look.Laptop, async page =>
    {
        await page.TryExamples();
        await TabTo(page, "card-open");
        await page.Page.Keyboard.PressAsync("End");
        await IsFocused(page, 9);
        await page.Page.Keyboard.PressAsync("ArrowLeft");
        await IsFocused(page, 8);
        await page.Page.Keyboard.PressAsync("Home");
        await IsFocused(page, 0);
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page["detail"]).ToBeVisibleAsync();
        await Expect(page["turn"]).ToHaveCountAsync(8);
        foreach (string hook in (string[])["heat-toggle", "heat-class", "heat-layer", "turn", "detail-next", "detail-close"])
            await TabTo(page, hook);
        await page.Page.Keyboard.PressAsync("3");
        await page.HasSaved(1);
        await page.Page.Keyboard.PressAsync("Escape");
        await Expect(page["detail"]).ToBeHiddenAsync();
    });

    [FactNeeds(Need.Browser)]
    public Task Dialogs_open_and_close() => room.Visit(Look.Laptop, async page =>
    {
        await page.TryExamples();
        await TabTo(page, "card-open");
        foreach ((string key, string dialog) in ((string, string)[])[("?", "keys"), ("n", "new-class")])
        {
            await page.Page.Keyboard.PressAsync(key);
            await Expect(page[dialog]).ToBeVisibleAsync();
            await page.Page.Keyboard.PressAsync("Escape");
            await Expect(page[dialog]).ToBeHiddenAsync();
            await IsFocused(page, 0);
        }
    });

    private static Task IsFocused(VisitedPage page, int position) => Expect(VisitedPage.Within(page.Card(position), "card-open")).ToBeFocusedAsync();

    /// <summary>Presses Tab until an element with the hook has the focus. Each on the way shows that it has it.</summary>
    private static async Task TabTo(VisitedPage page, string hook)
    {
        for (int tabs = 0; tabs < MostTabs; tabs++)
        {
            await page.Page.Keyboard.PressAsync("Tab");
            string[] focus = await page.Page.EvaluateAsync<string[]>(
                """
                () => {
                  const element = document.activeElement;
                  const isOutlined = style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
                  const isSeen = element === document.body || [element, element.parentElement].map(each => getComputedStyle(each)).some(isOutlined);
                  return [element.dataset.test ?? '', isSeen ? '' : element.outerHTML.slice(0, 200)];
                }
                """);
            Assert.Equal("", focus[1]);
            if (focus[0] == hook)
                return;
        }

        Assert.Fail($"Tab does not reach {hook}.");
    }
}
