using System.Text.RegularExpressions;
using Galaxy.Tests.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Galaxy.Tests.Browser;

/// <summary>A click on a card shows why.</summary>
[Collection(nameof(BrowserRoom))]
public sealed class DetailTests(PageRoom room)
{
    [FactNeeds(Need.Browser)]
    public Task Heat_is_shown_for_any_class_and_layer() => Open(async page =>
    {
        foreach (string hook in (string[])["heat-class", "heat-layer"])
        {
            int options = await page[hook].Locator("option").CountAsync();
            Assert.True(options > 1, hook);
            HashSet<string?> maps = [];
            for (int option = 0; option < options; option++)
            {
                await page[hook].SelectOptionAsync(new SelectOptionValue { Index = option });
                await IsLoaded(page, "heat-picture");
                maps.Add(await page["heat-picture"].GetAttributeAsync("src"));
            }

            Assert.Equal(options, maps.Count);
        }

        await page["heat-toggle"].UncheckAsync();
        await Expect(page["heat-picture"]).ToBeHiddenAsync();
    });

    [FactNeeds(Need.Browser)]
    public Task All_eight_turns_are_shown() => Open(async page =>
    {
        await Expect(page["turn"]).ToHaveCountAsync(8);
        ILocator turn = page["turn"].Nth(3);
        await Expect(turn).ToHaveAttributeAsync("aria-pressed", "false");
        await turn.ClickAsync();
        await Expect(turn).ToHaveAttributeAsync("aria-pressed", "true");
        Regex orientation = new($"orientation={await turn.GetAttributeAsync("data-orientation")}(&|$)", RegexOptions.None, TimeSpan.FromSeconds(1));
        foreach (string hook in (string[])["detail-picture", "heat-picture"])
        {
            await Expect(page[hook]).ToHaveAttributeAsync("src", orientation);
            await IsLoaded(page, hook);
        }
    });

    [FactNeeds(Need.Browser)]
    public Task Nearest_galaxies_of_the_training_are_shown() => Open(async page =>
    {
        await Expect(page["similar-one"].First).ToBeVisibleAsync();
        await page["similar-one"].First.ScrollIntoViewIfNeededAsync();
    });

    [FactNeeds(Need.Browser)]
    public Task Next_card_is_reached_and_focus_comes_back() => Open(async page =>
    {
        string first = await page["detail-title"].InnerTextAsync();
        await page["detail-next"].ClickAsync();
        await Expect(page["detail-title"]).Not.ToHaveTextAsync(first);
        await page["detail-previous"].ClickAsync();
        await Expect(page["detail-title"]).ToHaveTextAsync(first);
        await page.Page.Keyboard.PressAsync("Escape");
        await Expect(page["detail"]).ToBeHiddenAsync();
        await Expect(VisitedPage.Within(page.Card(0), "card-open")).ToBeFocusedAsync();
    });

    private static Task IsLoaded(VisitedPage page, string hook) => page.Page.WaitForFunctionAsync(
        "hook => { const image = document.querySelector(`[data-test=\"${hook}\"]`); return image.complete && image.naturalWidth > 0; }", hook);

    private Task Open(Func<VisitedPage, Task> act) => room.Visit(Look.Laptop, async page =>
    {
        await page.TryExamples();
        await VisitedPage.Within(page.Card(0), "card-open").ClickAsync();
        await Expect(page["detail"]).ToBeVisibleAsync();
        await IsLoaded(page, "detail-picture");
        await act(page);
    });
}
