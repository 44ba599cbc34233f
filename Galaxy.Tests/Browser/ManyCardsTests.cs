using System.Globalization;
using Galaxy.Tests.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Galaxy.Tests.Browser;

/// <summary>Ten thousand cards: those that are seen are made, and all can be reached.</summary>
[Collection(nameof(BrowserRoom))]
public sealed class ManyCardsTests(PageRoom room)
{
    private const int Cards = 10_000;
    private const int MostNodes = 10_000;

    [FactNeeds(Need.Browser)]
    public Task Only_cards_in_sight_are_made_and_the_last_is_reached() => room.Visit(Look.Laptop, async page =>
    {
        await Answer(page.Page, await File.ReadAllBytesAsync(room.Files[0]));
        await page["input-pictures"].SetInputFilesAsync(VisitedPage.Payload("many.zip", "PK"u8.ToArray()));
        await page.HasCards(Cards);
        await HasFewNodes(page);
        await VisitedPage.Within(page.Card(0), "card-open").FocusAsync();
        await page.Page.Keyboard.PressAsync("End");
        await Expect(page.Card(Cards - 1)).ToBeInViewportAsync();
        await Expect(page.Card(Cards - 1)).ToHaveAttributeAsync("aria-posinset", Cards.ToString(CultureInfo.InvariantCulture));
        await HasFewNodes(page);
        await page.Page.EvaluateAsync("scrollTo(0, document.documentElement.scrollHeight / 2)");
        await Expect(page.Card(Cards / 2)).ToBeAttachedAsync();
        await HasFewNodes(page);
    });

    private static async Task HasFewNodes(VisitedPage page)
    {
        Assert.InRange(await page["card"].CountAsync(), 1, 400);
        Assert.InRange(await page.Page.EvaluateAsync<int>("document.querySelectorAll('*').length"), 1, MostNodes);
    }

    private static async Task Answer(IPage page, byte[] picture)
    {
        string cards = $$"""{"catalog":"zip","pictures":{{Cards}},"findings":[]}""" + "\n" + string.Concat(Enumerable.Range(0, Cards).Select(Card));
        RouteFulfillOptions lines = new() { ContentType = "application/x-ndjson", Body = cards };
        RouteFulfillOptions image = new() { ContentType = "image/png", BodyBytes = picture };
        await page.RouteAsync("**/api/catalogs", route => route.FulfillAsync(lines));
        await page.RouteAsync("**/api/pictures/*", route => route.FulfillAsync(image));
    }

    private static string Card(int number)
    {
        string probability = (0.5 + number % 100 / 250.0).ToString(CultureInfo.InvariantCulture);
        return $$"""
            {"id":"{{number:x32}}","name":"{{number}}.png","class":"spiral","probability":{{probability}},
            """ + $$"""
            "probabilities":[0.1,0.1,0.1,0.1,{{probability}}],"set":["spiral"],"answered":true,"unlike":0.5,"isUnlike":false,
            """ + """
            "doubt":0.2,"note":null,"width":64,"height":64,"label":null,"labelWho":null}
            """ + "\n";
    }
}
