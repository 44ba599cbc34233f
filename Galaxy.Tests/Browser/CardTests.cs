using System.Text.Json;
using Galaxy.Tests.Cli;
using Galaxy.Tests.Cli.Serve;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Imaging;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Galaxy.Tests.Browser;

/// <summary>What a card tells, and how many cards are put in order, left out and taken along.</summary>
[Collection(nameof(BrowserRoom))]
public sealed class CardTests(PageRoom room)
{
    [FactNeeds(Need.Browser)]
    public Task Card_shows_a_bar_for_each_class() => Show(async page =>
    {
        await Expect(VisitedPage.Within(page.Card(0), "card-bar")).ToHaveCountAsync(5);
        await Expect(VisitedPage.Within(page.Card(0), "card-probability")).ToContainTextAsync("%");
        await Expect(page["card-set"].First).ToBeVisibleAsync();
    });

    /// <summary>Noise is no galaxy.</summary>
    [FactNeeds(Need.Browser)]
    public Task Card_is_marked_if_its_picture_is_unlike_the_training_or_its_answer_unsure() => Show(async page =>
    {
        Random random = new(1);
        byte[] noise = PngWriter.Of16Bits(64, 64, channels: 1, [.. Enumerable.Range(0, 64 * 64).Select(_ => (ushort)random.Next(65536))]);
        await page["input-pictures"].SetInputFilesAsync(VisitedPage.Payload("noise.png", noise));
        await page.HasCards(PageRoom.Pictures + 1);
        await Expect(page.Page.Locator("[data-test=\"card\"][data-name=\"noise.png\"] [data-test=\"mark-unlike\"]")).ToBeVisibleAsync();
        await Expect(page["mark-unsure"].First).ToBeVisibleAsync();
        await page["filter-doubt"].SelectOptionAsync("unlike");
        await Expect(page.Page.Locator("[data-test=\"card\"][data-name=\"noise.png\"]")).ToBeVisibleAsync();
    });

    [FactNeeds(Need.Browser)]
    public Task Cards_are_sorted() => Show(async page =>
    {
        await page["sort"].SelectOptionAsync("name");
        string[] names = await Names(page);
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        await page["sort"].SelectOptionAsync("highest");
        string highest = await Percent(page, 0);
        await page["sort"].SelectOptionAsync("lowest");
        await Expect(VisitedPage.Within(page.Card(PageRoom.Pictures - 1), "card-probability")).ToContainTextAsync(highest);
    });

    [FactNeeds(Need.Browser)]
    public Task Cards_are_filtered() => Show(async page =>
    {
        await page["filter-text"].FillAsync("spiral/");
        await page.HasCards(Directory.GetFiles(Path.Combine(room.Sky, "spiral")).Length);
        await page["filter-clear"].First.ClickAsync();
        await page.HasCards(PageRoom.Pictures);
        await page["filter-labels"].SelectOptionAsync("labeled");
        await page.HasCards(0);
        await page["filter-labels"].SelectOptionAsync("all");
        ILocator first = page["filter-class"].First;
        string count = await VisitedPage.Within(first, "class-count").InnerTextAsync();
        await first.ClickAsync();
        await Expect(first).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(page["grid"]).ToHaveAttributeAsync("data-count", count);
    });

    /// <summary>The very rows of the command line, but for the folder before the names.</summary>
    [FactNeeds(Need.Browser)]
    public Task Exported_table_is_that_of_the_command_line() => Show(async page =>
    {
        await page["sort"].SelectOptionAsync("name");
        IDownload download = await page.Page.RunAndWaitForDownloadAsync(() => page["export-csv"].ClickAsync());
        string exported = await File.ReadAllTextAsync(await download.PathAsync());
        string printed = CommandLine.Must("predict", room.Run, room.Sky, "--csv", "--abstain", "0.95");
        Assert.Equal(Rows(printed, room.Sky + "/"), Rows(exported, "sky/"));
    });

    /// <summary>As after a restart of the server.</summary>
    [FactNeeds(Need.Browser)]
    public async Task What_the_server_has_forgotten_is_offered_to_be_sent_again_instead_of_a_table_or_heat()
    {
        await room.Visit(Look.Laptop, async visited =>
        {
            IPage page = visited.Page;
            await visited.TryExamples();
            RouteFulfillOptions forgotten = new() { Status = 404 };
            foreach (string asked in (string[])["**/api/csv", "**/heat?*", "**/turns"])
                await page.RouteAsync(asked, route => route.FulfillAsync(forgotten));
            await visited["export-csv"].ClickAsync();
            await Expect(visited["again"]).ToBeVisibleAsync();
            await visited["message-dismiss"].ClickAsync();
            await VisitedPage.Within(visited.Card(0), "card-open").ClickAsync();
            await Expect(visited["heat-state"]).ToHaveTextAsync("The heat map could not be made.");
            await Expect(visited["heat-picture"]).ToBeHiddenAsync();
            await Expect(visited["again"]).ToHaveCountAsync(1);
            await visited.Show(Look.Laptop, "detail-forgotten");
            await page.Keyboard.PressAsync("Escape");
            await Expect(visited["again"]).ToBeVisibleAsync();
        }, provoked: "404");
    }

    /// <summary>Whatever is "no" in the column "answered" is unsure on its card; so is a close answer, and a picture unlike those of the training.</summary>
    [FactNeeds(Need.Browser)]
    public Task Cards_are_unsure_where_the_table_says_so_and_where_the_answer_is_close() => room.Visit(Look.Laptop, async page =>
    {
        string digest = JsonElement.Parse(await page.Served.Client.GetStringAsync("api/model")).GetProperty("digest").GetString()!;
        string[] doubts =
        [
            """
            "set":["spiral"],"answered":true,"isUnlike":false,"doubt":0.9
            """,
            """
            "set":["spiral","edge-on"],"answered":false,"isUnlike":false,"doubt":0.1
            """,
            """
            "set":["spiral"],"answered":false,"isUnlike":true,"doubt":0.1
            """,
            """
            "set":null,"answered":null,"isUnlike":false,"doubt":0.1
            """,
            """
            "set":null,"answered":null,"isUnlike":false,"doubt":0.5
            """,
        ];
        string cards = string.Concat(doubts.Select((doubt, number) => $$"""
            {"id":"{{number:x32}}","name":"{{number}}.png","class":"spiral","probability":0.6,"probabilities":[0,0,0,0.4,0.6],{{doubt}},"unlike":0.5,
            """ + $$"""
            "note":null,"width":64,"height":64,"label":null,"labelWho":null,"labelWhen":null,"model":"{{digest}}"}
            """ + "\n"));
        await page.Page.RouteAsync("**/api/catalogs", route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "application/x-ndjson", Body = cards }));
        RouteFulfillOptions image = new() { ContentType = "image/png", BodyBytes = await File.ReadAllBytesAsync(room.Files[0]) };
        await page.Page.RouteAsync("**/api/pictures/*", route => route.FulfillAsync(image));
        await page["input-pictures"].SetInputFilesAsync(VisitedPage.Payload("some.zip", "PK"u8.ToArray()));
        await page.HasCards(doubts.Length);
        for (int position = 0; position < doubts.Length; position++)
            await Expect(VisitedPage.Within(page.Card(position), "mark-unsure")).ToHaveCountAsync(position is 3 ? 0 : 1);
        await page["filter-doubt"].SelectOptionAsync("sure");
        await page.HasCards(1);
    });

    private static IEnumerable<string> Rows(string table, string folder) =>
        table.Replace(folder, "", StringComparison.Ordinal).TrimStart('\uFEFF')
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal);

    private static async Task<string[]> Names(VisitedPage page)
    {
        List<string> names = [];
        for (int position = 0; position < PageRoom.Pictures; position++)
            names.Add((await page.Card(position).GetAttributeAsync("data-name"))!);
        return [.. names];
    }

    private static Task<string> Percent(VisitedPage page, int position) =>
        VisitedPage.Within(page.Card(position), "card-probability").InnerTextAsync();

    private Task Show(Func<VisitedPage, Task> act) => room.Visit(new Look("tall", 1920, 3000), async page =>
    {
        await page["input-folder"].SetInputFilesAsync(room.Sky);
        await page.HasCards(PageRoom.Pictures);
        await act(page);
    });
}
