using System.Globalization;
using System.Text.Json;
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
        await Bring(page);
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

    /// <summary>A request is limited, so the table is asked for in pieces.</summary>
    [FactNeeds(Need.Browser)]
    public Task Table_has_a_row_for_each() => room.Visit(Look.Laptop, async page =>
    {
        await Bring(page);
        await page.Page.RouteAsync("**/api/csv", route =>
        {
            string[] ids = [.. JsonElement.Parse(route.Request.PostData!).GetProperty("ids").EnumerateArray().Select(id => id.GetString()!)];
            Assert.InRange(ids.Length, 1, Cards / 2);
            return route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/csv", Body = $"file\n{string.Join('\n', ids)}\n" });
        });
        IDownload download = await page.Page.RunAndWaitForDownloadAsync(() => page["export-csv"].ClickAsync());
        string[] lines = await File.ReadAllLinesAsync(await download.PathAsync());
        Assert.Equal(["file", .. Enumerable.Range(0, Cards).Select(number => $"{number:x32}")], lines);
    });

    /// <summary>A model of other classes has answered between two pieces, so that their columns differ.</summary>
    [FactNeeds(Need.Browser)]
    public Task Pieces_with_different_columns_are_not_put_together() => room.Visit(Look.Laptop, async page =>
    {
        await Bring(page);
        int pieces = 0;
        await page.Page.RouteAsync("**/api/csv", route =>
            route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/csv", Body = $"file,class {++pieces}\nrow\n" }));
        await page["export-csv"].ClickAsync();
        await Expect(page["again"]).ToBeVisibleAsync();
        Assert.Equal(2, pieces);
    });

    private async Task Bring(VisitedPage page)
    {
        string digest = JsonElement.Parse(await page.Served.Client.GetStringAsync("api/model")).GetProperty("digest").GetString()!;
        await Answer(page.Page, await File.ReadAllBytesAsync(room.Files[0]), digest);
        await page["input-pictures"].SetInputFilesAsync(VisitedPage.Payload("many.zip", "PK"u8.ToArray()));
        await page.HasCards(Cards);
    }

    private static async Task HasFewNodes(VisitedPage page)
    {
        Assert.InRange(await page["card"].CountAsync(), 1, 400);
        Assert.InRange(await page.Page.EvaluateAsync<int>("document.querySelectorAll('*').length"), 1, MostNodes);
    }

    private static async Task Answer(IPage page, byte[] picture, string digest)
    {
        string cards = $$"""{"catalog":"zip","pictures":{{Cards}},"findings":[]}""" + "\n" + string.Concat(Enumerable.Range(0, Cards).Select(number => Card(number, digest)));
        RouteFulfillOptions lines = new() { ContentType = "application/x-ndjson", Body = cards };
        RouteFulfillOptions image = new() { ContentType = "image/png", BodyBytes = picture };
        await page.RouteAsync("**/api/catalogs", route => route.FulfillAsync(lines));
        await page.RouteAsync("**/api/pictures/*", route => route.FulfillAsync(image));
    }

    private static string Card(int number, string digest)
    {
        string probability = (0.5 + number % 100 / 250.0).ToString(CultureInfo.InvariantCulture);
        return $$"""
            {"id":"{{number:x32}}","name":"{{number}}.png","class":"spiral","probability":{{probability}},
            """ + $$"""
            "probabilities":[0.1,0.1,0.1,0.1,{{probability}}],"set":["spiral"],"answered":true,"unlike":0.5,"isUnlike":false,
            """ + $$"""
            "doubt":0.2,"note":null,"width":64,"height":64,"label":null,"labelWho":null,"labelWhen":null,"model":"{{digest}}"}
            """ + "\n";
    }
}
