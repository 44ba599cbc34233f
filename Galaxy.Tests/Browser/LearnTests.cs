using System.Text.Json;
using System.Text.Json.Nodes;
using Galaxy.Tests.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Galaxy.Tests.Browser;

/// <summary>The page learns from labels, compares, and switches when told to.</summary>
[Collection(nameof(BrowserRoom))]
public sealed class LearnTests(PageRoom room)
{
    /// <summary>A training and a comparison take longer than a page does.</summary>
    private const int LearningMilliseconds = 120_000;

    [FactNeeds(Need.Browser)]
    public Task Labels_are_learned_from_compared_and_taken_over() => room.Visit(Look.Laptop, async page =>
    {
        await LabelAll(page);
        string? served = await Digest(page);
        await page["learn-open"].ClickAsync();
        await page["learn-epochs"].FillAsync("2");
        await page["learn-start"].ClickAsync();
        await Expect(page["learn-progress"]).ToBeVisibleAsync();
        await page.IsAccessible(Look.Laptop, "learning");
        await Expect(page["learn-result"]).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = LearningMilliseconds });
        await Expect(page["learn-command"]).ToContainTextAsync("galaxy train ");
        await page.IsAccessible(Look.Laptop, "learned");
        await page.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        await page.IsAccessible(Look.Laptop.Dark, "learned");
        Assert.Equal(served, await Digest(page));
        await page["learn-switch-new"].ClickAsync();
        await Expect(page["learn-switch-old"]).ToBeVisibleAsync();
        await page["learn-close"].ClickAsync();
        Assert.NotEqual(served, await Digest(page));
        await page.Page.RunAndWaitForResponseAsync(
            () => page["again"].ClickAsync(), answer => answer.Url.EndsWith("/api/pictures", StringComparison.Ordinal));
        await Expect(page["again"]).ToHaveCountAsync(0);
        await page.HasCards(PageRoom.Pictures);
        await IsServedToAnotherPage(page);
        Assert.True(File.Exists(Path.Combine(page.Served.Folder, "learned-1", "model.safetensors")));
    });

    /// <summary>The answer was on its way, and says that nothing is learned, while learning began.</summary>
    [FactNeeds(Need.Browser)]
    public Task Answer_to_an_earlier_question_does_not_hide_that_learning_has_begun() => room.Visit(Look.Laptop, async page =>
    {
        await LabelAll(page);
        await page["learn-open"].ClickAsync();
        await Expect(page["learn-start"]).ToBeEnabledAsync();
        string idle = await page.Served.Client.GetStringAsync("api/training");
        RouteFulfillOptions former = new() { ContentType = "application/json", Body = idle };
        RouteFulfillOptions begun = new() { ContentType = "application/json", Body = idle.Replace("\"idle\"", "\"running\"", StringComparison.Ordinal) };
        TaskCompletionSource isAsked = new(), goOn = new();
        await page.Page.RouteAsync("**/api/training/events", _ => Task.CompletedTask);
        await page.Page.RouteAsync("**/api/training", async route =>
        {
            if (route.Request.Method == "GET")
            {
                isAsked.TrySetResult();
                await goOn.Task;
            }

            await route.FulfillAsync(route.Request.Method == "GET" ? former : begun);
        });
        await isAsked.Task;
        await page["learn-start"].ClickAsync();
        await Expect(page["learn-cancel"]).ToBeVisibleAsync();
        await page.Page.RunAndWaitForRequestFinishedAsync(() => Task.Run(goOn.SetResult));
        await page.Page.EvaluateAsync("new Promise(done => setTimeout(done, 200))");
        await Expect(page["learn-cancel"]).ToBeVisibleAsync();
    });

    /// <summary>Somebody else has switched: cards have the classes of the model that has answered, in its order.</summary>
    [FactNeeds(Need.Browser)]
    public Task Cards_of_a_model_that_others_switched_to_have_its_classes() => room.Visit(Look.Laptop, async page =>
    {
        await page.TryExamples();
        JsonNode model = JsonNode.Parse(await page.Served.Client.GetStringAsync("api/model"))!;
        string digest = model["digest"]!.GetValue<string>();
        string[] classes = [.. model["classes"]!.AsArray().Select(name => name!.GetValue<string>()).Reverse()];
        model["digest"] = new string('f', digest.Length);
        model["classes"] = new JsonArray([.. classes.Select(name => JsonValue.Create(name))]);
        await page.Page.RouteAsync("**/api/model", route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "application/json", Body = $"{model}" }));
        await page.Page.RouteAsync("**/api/examples", async route =>
        {
            IAPIResponse answer = await route.FetchAsync();
            string cards = (await answer.TextAsync()).Replace(digest, new string('f', digest.Length), StringComparison.Ordinal);
            await route.FulfillAsync(new RouteFulfillOptions { Response = answer, Body = cards });
        });
        await page["try-examples"].ClickAsync();
        await Expect(page["again"]).ToBeVisibleAsync();
        await page.HasCards(10);
        string answered = (await page.Card(0).GetAttributeAsync("data-class"))!;
        await Expect(VisitedPage.Within(page.Card(0), "card-answer")).ToHaveTextAsync(classes[^(1 + Array.IndexOf(classes, answered))]);
    });

    [FactNeeds(Need.Browser)]
    public Task What_is_missing_is_said_instead() => room.Visit(Look.Laptop, async page =>
    {
        await page.TryExamples();
        await page["learn-open"].ClickAsync();
        await Expect(page["learn-needs"]).Not.ToBeEmptyAsync();
        await Expect(page["learn-start"]).ToBeDisabledAsync();
    });

    /// <summary>A page that is opened after the switch names the new model, and offers the way back.</summary>
    private static async Task IsServedToAnotherPage(VisitedPage page)
    {
        VisitedPage other = await PageRoom.Open(await page.Page.Context.NewPageAsync(), page.Served);
        await Expect(other["model-line"]).ToContainTextAsync("learned-1");
        await other["learn-open"].ClickAsync();
        await Expect(other["learn-switch-old"]).ToBeVisibleAsync();
        await Expect(other["learn-switch-new"]).ToBeHiddenAsync();
    }

    private static async Task<string?> Digest(VisitedPage page) =>
        JsonElement.Parse(await page.Served.Client.GetStringAsync("api/model")).GetProperty("digest").GetString();

    /// <summary>As the folders of the pictures say.</summary>
    private async Task LabelAll(VisitedPage page)
    {
        string[] classes = ["completely round smooth", "in between smooth", "cigar-shaped smooth", "edge-on", "spiral"];
        await page["input-folder"].SetInputFilesAsync(room.Sky);
        await page.HasCards(PageRoom.Pictures);
        await page["sort"].SelectOptionAsync("name");
        await VisitedPage.Within(page.Card(0), "card-open").FocusAsync();
        for (int position = 0; position < PageRoom.Pictures; position++)
        {
            string name = (await page.Card(position).GetAttributeAsync("data-name"))!;
            await page.Page.Keyboard.PressAsync($"{1 + Array.FindIndex(classes, kind => name.Contains($"{kind}/", StringComparison.Ordinal))}");
        }

        await page.HasSaved(PageRoom.Pictures);
    }
}
