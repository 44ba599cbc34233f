using System.Net;
using System.Net.Http.Json;
using Galaxy.Tests.Cli.Serve;
using Galaxy.Tests.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Galaxy.Tests.Browser;

/// <summary>Labels by the keyboard; a page that says "saved" speaks of a line in the file.</summary>
[Collection(nameof(BrowserRoom))]
public sealed class LabelTests(PageRoom room)
{
    [FactNeeds(Need.Browser)]
    public Task Digit_labels_saves_and_moves_on() => Begin(async page =>
    {
        await page.Page.Keyboard.PressAsync("5");
        await IsSaved(page, 0);
        string line = Assert.Single(Lines(page.Served));
        Assert.Contains(",spiral,Ada,", line, StringComparison.Ordinal);
        Assert.StartsWith((await page.Card(0).GetAttributeAsync("data-id"))!, line, StringComparison.Ordinal);
        await Expect(VisitedPage.Within(page.Card(1), "card-open")).ToBeFocusedAsync();
        await page.Page.Keyboard.PressAsync("1");
        await IsSaved(page, 1);
        Assert.Equal(2, Lines(page.Served).Length);
        await page.HasSaved(2);
    });

    /// <summary>The card was on its way, with no label, while the label was given.</summary>
    [FactNeeds(Need.Browser)]
    public Task Label_stays_on_a_card_that_comes_once_more() => Begin(async page =>
    {
        TaskCompletionSource isOnItsWay = new(), goOn = new();
        await page.Page.RouteAsync("**/api/examples", async route =>
        {
            IAPIResponse cards = await route.FetchAsync();
            isOnItsWay.SetResult();
            await goOn.Task;
            await route.FulfillAsync(new RouteFulfillOptions
            {
                Response = cards,
                Body = (await cards.TextAsync()).Replace("\"example ", "\"once more ", StringComparison.Ordinal),
            });
        });
        await page.Page.EvaluateAsync("import('./page/intake.js').then(intake => { intake.takeExamples(); })");
        await isOnItsWay.Task;
        await page.Page.Keyboard.PressAsync("5");
        await IsSaved(page, 0);
        goOn.SetResult();
        await Expect(page.Card(0)).ToContainTextAsync("once more");
        await Expect(page.Card(0)).ToHaveAttributeAsync("data-label", "spiral");
        await page.HasSaved(1);
    });

    [TheoryNeeds(Need.Browser)]
    [InlineData("u")]
    [InlineData("Control+z")]
    public Task Label_is_taken_back(string keys) => Begin(async page =>
    {
        await page.Page.Keyboard.PressAsync("4");
        await IsSaved(page, 0);
        await page.Page.Keyboard.PressAsync(keys);
        await Expect(page.Page.Locator("[data-test=\"label-bar\"] [data-test=\"labels-state\"]")).ToHaveTextAsync("");
        await Expect(page.Card(0)).Not.ToHaveAttributeAsync("data-label", "edge-on");
        await Expect(page["label-undo"].First).ToBeVisibleAsync();
        Assert.Equal(2, Lines(page.Served).Length);
        await page["filter-labels"].SelectOptionAsync("labeled");
        await page.HasCards(0);
    });

    [FactNeeds(Need.Browser)]
    public Task New_class_gets_a_key() => Begin(async page =>
    {
        await page.Page.Keyboard.PressAsync("n");
        await Expect(page["new-class"]).ToBeVisibleAsync();
        await page.IsAccessible(Look.Laptop, "new-class");
        await page["new-class-name"].FillAsync("artifact, of a satellite");
        await page["new-class-save"].ClickAsync();
        await IsSaved(page, 0);
        Assert.Contains(",\"artifact, of a satellite\",Ada,", Assert.Single(Lines(page.Served)), StringComparison.Ordinal);
        await VisitedPage.Within(page.Card(2), "card-open").FocusAsync();
        await page.Page.Keyboard.PressAsync("6");
        await IsSaved(page, 2);
        await Expect(page.Card(2)).ToHaveAttributeAsync("data-label", "artifact, of a satellite");
    });

    /// <summary>Only the server knows what can be a class; the dialog stays until something can.</summary>
    [FactNeeds(Need.Browser)]
    public async Task What_cannot_be_a_class_is_told_in_the_dialog_and_gets_no_button()
    {
        await room.Visit(Look.Laptop, async visited =>
        {
            IPage page = visited.Page;
            await visited.TryExamples();
            await VisitedPage.Within(visited.Card(0), "card-open").FocusAsync();
            await page.Keyboard.PressAsync("n");
            await visited["new-class-name"].FillAsync("none");
            await page.Keyboard.PressAsync("Enter");
            await Expect(visited["new-class-problem"]).ToContainTextAsync("it is a word for a missing value");
            await visited.IsAccessible(Look.Laptop, "new-class-refused");
            await visited["new-class-name"].FillAsync("SPIRAL");
            await page.Keyboard.PressAsync("Enter");
            await IsSaved(visited, 0);
            await Expect(visited.Card(0)).ToHaveAttributeAsync("data-label", "spiral");
            await Expect(VisitedPage.Within(visited["label-bar"], "label-button")).ToHaveCountAsync(5);
        }, provoked: "400");
    }

    /// <summary>The answer of the server is held back: until then the page does not say that a label is saved.</summary>
    [FactNeeds(Need.Browser)]
    public Task Page_says_saved_only_after_the_server_has() => Begin(async page =>
    {
        TaskCompletionSource release = new();
        await page.Page.RouteAsync("**/api/labels", async route =>
        {
            if (route.Request.Method == "POST")
                await release.Task;
            await route.ContinueAsync();
        });
        await page.Page.Keyboard.PressAsync("2");
        await Expect(VisitedPage.Within(page.Card(0), "card-saved")).ToHaveAttributeAsync("data-state", "saving");
        Assert.False(File.Exists(Labels(page.Served)) && Lines(page.Served).Length > 0);
        release.SetResult();
        await IsSaved(page, 0);
        Assert.Single(Lines(page.Served));
    });

    /// <summary>A connection that breaks: the label waits, and is sent when the server is back.</summary>
    [FactNeeds(Need.Browser)]
    public async Task Label_is_kept_while_the_server_cannot_be_reached()
    {
        await room.Visit(Look.Laptop, async visited =>
        {
            IPage page = visited.Page;
            await visited.TryExamples();
            await page.RouteAsync("**/api/labels", route => route.AbortAsync());
            await VisitedPage.Within(visited.Card(0), "card-open").FocusAsync();
            await page.Keyboard.PressAsync("2");
            await Expect(VisitedPage.Within(visited.Card(0), "card-saved")).ToHaveAttributeAsync("data-state", "waiting");
            await Expect(visited["message"]).ToContainTextAsync("1 label is not saved yet");
            await page.UnrouteAsync("**/api/labels");
            await IsSaved(visited, 0);
            Assert.Single(Lines(visited.Served));
        }, provoked: "net::ERR_FAILED");
    }

    [FactNeeds(Need.Browser)]
    public async Task First_label_asks_who_gives_it()
    {
        using ServedProgram served = new(room.Run);
        await room.Browser.Visit($"{served.Address}", Look.Laptop, async page =>
        {
            await page.GotoAsync("/");
            VisitedPage visited = new(page, served);
            await visited.TryExamples();
            await VisitedPage.Within(visited.Card(0), "card-open").FocusAsync();
            await page.Keyboard.PressAsync("2");
            await Expect(visited["who"]).ToBeVisibleAsync();
            await visited.IsAccessible(Look.Laptop, "who");
            await visited["who-name"].FillAsync("Vera");
            await page.Keyboard.PressAsync("Enter");
            await IsSaved(visited, 0);
            Assert.Contains(",in between smooth,Vera,", Assert.Single(Lines(served)), StringComparison.Ordinal);
        });
    }

    /// <summary>The server takes the label back, but its answer is lost: what is sent again takes back no other label.</summary>
    [FactNeeds(Need.Browser)]
    public async Task Undo_that_is_sent_twice_takes_back_one_label()
    {
        await room.Visit(Look.Laptop, async visited =>
        {
            IPage page = visited.Page;
            await visited.TryExamples();
            await Label(visited, 0, "ring");
            await VisitedPage.Within(visited.Card(0), "card-open").FocusAsync();
            await page.Keyboard.PressAsync("4");
            await IsSaved(visited, 0);
            await page.RouteAsync("**/api/labels", async route =>
            {
                await route.FetchAsync();
                await page.UnrouteAsync("**/api/labels");
                await route.AbortAsync();
            });
            await page.Keyboard.PressAsync("u");
            await Expect(visited.Card(0)).ToHaveAttributeAsync("data-label", "ring");
            await IsSaved(visited, 0);
            Assert.Equal(3, Lines(visited.Served).Length);
        }, provoked: "net::ERR_FAILED");
    }

    [FactNeeds(Need.Browser)]
    public Task Labels_of_others_are_shown_when_somebody_comes_back_to_the_page() => Begin(async page =>
    {
        await Label(page, 2, "ring");
        await page.Page.EvaluateAsync("() => window.dispatchEvent(new Event('focus'))");
        await Expect(page.Card(2)).ToHaveAttributeAsync("data-label", "ring");
        await Expect(page.Page.Locator("[data-test=\"label-bar\"] [data-label=\"ring\"]")).ToBeVisibleAsync();
    });

    [FactNeeds(Need.Browser)]
    public Task Phone_labels_below_the_cards() => room.Visit(Look.Phone, async page =>
    {
        await page.TryExamples();
        ILocator bar = page["label-bar"];
        string first = await VisitedPage.Within(bar, "label-of").InnerTextAsync();
        await bar.Locator("[data-label=\"spiral\"]").TapAsync();
        await IsSaved(page, 0);
        await Expect(VisitedPage.Within(bar, "label-of")).Not.ToHaveTextAsync(first);
        Assert.Contains(",spiral,Ada,", Assert.Single(Lines(page.Served)), StringComparison.Ordinal);
    });

    /// <summary>As after a restart of the server: the page notices by itself.</summary>
    [FactNeeds(Need.Browser)]
    public async Task Pictures_that_the_server_has_forgotten_are_offered_to_be_sent_again()
    {
        const string Thumbnails = "**/api/pictures/*size=192*";
        await room.Visit(Look.Laptop, async visited =>
        {
            IPage page = visited.Page;
            await page.RouteAsync(Thumbnails, route => route.FulfillAsync(new RouteFulfillOptions { Status = 404 }));
            await visited.TryExamples();
            await Expect(visited["again"]).ToBeVisibleAsync();
            await page.UnrouteAsync(Thumbnails);
            await visited["again"].ClickAsync();
            await page.WaitForFunctionAsync("() => [...document.querySelectorAll('[data-test=\"card-picture\"]')].slice(0, 5).every(image => image.naturalWidth > 0)");
            await Expect(visited["again"]).ToHaveCountAsync(0);
        }, provoked: "404");
    }

    [FactNeeds(Need.Browser)]
    public async Task Two_people_on_one_folder_lose_no_line()
    {
        using TemporaryFolder folder = new();
        using ServedProgram one = new(room.Run, "--folder", folder.Path);
        using ServedProgram other = new(room.Run, "--folder", folder.Path);
        await Task.WhenAll(((ServedProgram[])[one, other]).Select(served => room.Visit(served, Look.Laptop, async page =>
        {
            await page.TryExamples();
            await VisitedPage.Within(page.Card(0), "card-open").FocusAsync();
            for (int card = 0; card < 10; card++)
            {
                await page.Page.Keyboard.PressAsync("3");
                await IsSaved(page, card);
            }
        })));
        Assert.Equal(20, (await File.ReadAllLinesAsync(Path.Combine(folder.Path, "labels.csv"))).Length - 1);
    }

    private Task Begin(Func<VisitedPage, Task> act) => room.Visit(Look.Laptop, async page =>
    {
        await page.TryExamples();
        await VisitedPage.Within(page.Card(0), "card-open").FocusAsync();
        await act(page);
    });

    /// <summary>What another page would do.</summary>
    private static async Task Label(VisitedPage page, int position, string label)
    {
        object request = new { picture = await page.Card(position).GetAttributeAsync("data-id"), label, who = "Zoë" };
        HttpResponseMessage answer = await page.Served.Client.PostAsJsonAsync("api/labels", request);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    private static Task IsSaved(VisitedPage page, int position) =>
        Expect(VisitedPage.Within(page.Card(position), "card-saved")).ToHaveAttributeAsync("data-state", "saved");

    private static string[] Lines(ServedProgram served) => [.. File.ReadAllLines(Labels(served)).Skip(1)];

    private static string Labels(ServedProgram served) => Path.Combine(served.Folder, "labels.csv");
}
