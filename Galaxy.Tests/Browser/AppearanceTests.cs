using Galaxy.Tests.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Galaxy.Tests.Browser;

/// <summary>axe finds nothing in any state, light and dark, on laptop and phone; no width scrolls sideways; paper has no controls.</summary>
[Collection(nameof(BrowserRoom))]
public sealed class AppearanceTests(PageRoom room)
{
    private static readonly Look[] _looks = [Look.Laptop, Look.Laptop.Dark, Look.Phone, Look.Phone.Dark];

    public static TheoryData<string> Looks => [.. _looks.Select(look => look.Name)];

    [TheoryNeeds(Need.Browser)]
    [MemberData(nameof(Looks))]
    public Task Axe_finds_nothing(string name)
    {
        Look look = _looks.Single(look => look.Name == name);
        return room.Visit(look, async page =>
        {
            await Expect(page["example"]).ToHaveCountAsync(10);
            await page.IsAccessible(look, "welcome");
            await page.TryExamples();
            await page["input-pictures"].SetInputFilesAsync(VisitedPage.Payload("bad.png", "hello"u8.ToArray()));
            await page.HasCards(11);
            await VisitedPage.Within(page.Card(0), "card-open").FocusAsync();
            await page.Page.Keyboard.PressAsync("5");
            await Expect(VisitedPage.Within(page.Card(0), "card-saved")).ToHaveAttributeAsync("data-state", "saved");
            await page.IsAccessible(look, "cards");
            await LookAtDialogs(page, look);
        });
    }

    [TheoryNeeds(Need.Browser)]
    [InlineData(360)]
    [InlineData(768)]
    [InlineData(2560)]
    public Task No_width_scrolls_sideways(int width)
    {
        Look look = new($"{width}", width, 800);
        return room.Visit(look, async page =>
        {
            await Expect(page["example"]).ToHaveCountAsync(10);
            await Fits(page, look, "welcome");
            await page.TryExamples();
            await Fits(page, look, "cards");
            await VisitedPage.Within(page.Card(0), "card-open").ClickAsync();
            await Expect(page["turn"]).ToHaveCountAsync(8);
            await Fits(page, look, "detail");
        });
    }

    [FactNeeds(Need.Browser)]
    public Task Paper_has_cards_and_no_controls() => room.Visit(Look.Laptop, async page =>
    {
        await page.TryExamples();
        await page.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await Expect(page.Card(0)).ToBeVisibleAsync();
        foreach (string hook in (string[])["toolbar", "label-bar", "keys-open", "learn-open", "choose-pictures", "choose-folder"])
            await Expect(page[hook].First).ToBeHiddenAsync();
        await page.Show(Look.Laptop, "print");
    });

    [FactNeeds(Need.Browser)]
    public Task Nothing_moves_where_less_motion_is_asked_for() => room.Visit(Look.Laptop with { IsStill = true }, async page =>
    {
        await page.TryExamples();
        await VisitedPage.Within(page.Card(0), "card-open").ClickAsync();
        await Expect(page["detail"]).ToBeVisibleAsync();
        Assert.Empty(await page.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('*')].filter(element => {
              const style = getComputedStyle(element);
              const seconds = text => Math.max(...text.split(',').map(parseFloat));
              return seconds(style.transitionDuration) > 0.01 || style.animationName !== 'none' && seconds(style.animationDuration) > 0.01
                || style.scrollBehavior === 'smooth';
            }).map(element => element.outerHTML.slice(0, 200))
            """));
    });

    private static async Task LookAtDialogs(VisitedPage page, Look look)
    {
        foreach (string dialog in (string[])["keys", "learn"])
        {
            await page[dialog + "-open"].ClickAsync();
            await Expect(page[dialog]).ToBeVisibleAsync();
            await page.IsAccessible(look, dialog);
            await page[dialog + "-close"].ClickAsync();
        }

        await VisitedPage.Within(page.Card(0), "card-open").ClickAsync();
        await Expect(page["turn"]).ToHaveCountAsync(8);
        await Expect(page["similar-one"].First).ToBeVisibleAsync();
        await page.IsAccessible(look, "detail");
    }

    private static async Task Fits(VisitedPage page, Look look, string state)
    {
        await page.Show(look, state);
        Assert.Empty(await page.Page.EvaluateAsync<string[]>(
            """
            () => {
              const root = document.documentElement;
              return root.scrollWidth <= root.clientWidth ? []
                : [...document.querySelectorAll('*')].filter(element => element.getBoundingClientRect().right > root.clientWidth + 1)
                  .map(element => element.outerHTML.slice(0, 200));
            }
            """));
    }
}
