using System.Text.Json;
using Galaxy.Tests.Cli.Serve;
using Galaxy.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace Galaxy.Tests.Browser;

/// <summary>Cards by what the server says of them.</summary>
[Collection(nameof(BrowserRoom))]
public sealed class OrderTests(PageRoom room)
{
    [FactNeeds(Need.Browser)]
    public Task By_doubt() => Show(async (page, cards) =>
    {
        await page["sort"].SelectOptionAsync("doubt");
        AssertFalls(await Doubts(page, cards));
        await page["sort"].SelectOptionAsync("sure");
        AssertFalls((await Doubts(page, cards)).Reverse());
    });

    [FactNeeds(Need.Browser)]
    public Task By_class() => Show(async (page, cards) =>
    {
        await page["sort"].SelectOptionAsync("class");
        string[] classes = [.. (await Ids(page)).Select(id => cards[id].GetProperty("class").GetString()!)];
        Assert.Equal(classes.Order(StringComparer.Ordinal), classes);
    });

    [FactNeeds(Need.Browser)]
    public Task Those_worth_a_label_come_first_and_those_that_have_one_last() => Show(async (page, cards) =>
    {
        await VisitedPage.Within(page.Card(0), "card-open").FocusAsync();
        string labeled = (await Ids(page))[0];
        await page.Page.Keyboard.PressAsync("1");
        await page.HasSaved(1);
        await page["sort"].SelectOptionAsync("informative");
        Assert.Equal(labeled, (await Ids(page))[^1]);
        AssertFalls((await Doubts(page, cards)).SkipLast(1));
    });

    private static void AssertFalls(IEnumerable<double> doubts)
    {
        double[] values = [.. doubts];
        Assert.True(values[0] > values[^1]);
        Assert.Equal(values.OrderDescending(), values);
    }

    private static async Task<string[]> Ids(VisitedPage page)
    {
        List<string> ids = [];
        for (int position = 0; position < PageRoom.Pictures; position++)
            ids.Add((await page.Card(position).GetAttributeAsync("data-id"))!);
        return [.. ids];
    }

    private static async Task<double[]> Doubts(VisitedPage page, Dictionary<string, JsonElement> cards) =>
        [.. (await Ids(page)).Select(id => cards[id].GetProperty("doubt").GetDouble())];

    private Task Show(Func<VisitedPage, Dictionary<string, JsonElement>, Task> act) => room.Visit(new Look("tall", 1920, 3000), async page =>
    {
        JsonElement[] cards = await page.Served.Client.Cards(SentPictures.OfFolder(room.Sky));
        await page["input-folder"].SetInputFilesAsync(room.Sky);
        await page.HasCards(PageRoom.Pictures);
        await Expect(page.Card(PageRoom.Pictures - 1)).ToBeVisibleAsync();
        await act(page, cards.ToDictionary(card => card.GetProperty("id").GetString()!));
    });
}
