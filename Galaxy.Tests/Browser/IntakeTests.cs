using Galaxy.Tests.Fuzzing.Forms;
using Galaxy.Tests.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Galaxy.Tests.Browser;

/// <summary>Every way that pictures come to the page.</summary>
[Collection(nameof(BrowserRoom))]
public sealed class IntakeTests(PageRoom room)
{
    [FactNeeds(Need.Browser)]
    public Task Files_are_chosen() => room.Visit(Look.Laptop, async page =>
    {
        await page.Choose(room.Files.Take(5));
        await page.HasCards(5);
        await page.Choose(room.Files.Skip(5));
        await page.HasCards(PageRoom.Pictures);
    });

    [FactNeeds(Need.Browser)]
    public Task Folder_is_chosen() => room.Visit(Look.Laptop, async page =>
    {
        await page["input-folder"].SetInputFilesAsync(room.Sky);
        await page.HasCards(PageRoom.Pictures);
    });

    /// <summary>The browser drops as if a hand had dragged a folder from the desktop.</summary>
    [FactNeeds(Need.Browser)]
    public Task Folder_is_dropped() => room.Visit(Look.Laptop, async page =>
    {
        await using ICDPSession session = await page.Page.Context.NewCDPSessionAsync(page.Page);
        foreach (string type in (string[])["dragEnter", "dragOver", "drop"])
        {
            await session.SendAsync("Input.dispatchDragEvent", new Dictionary<string, object>
            {
                ["type"] = type, ["x"] = 300, ["y"] = 300,
                ["data"] = new { items = Array.Empty<object>(), files = (string[])[room.Sky], dragOperationsMask = 1 },
            });
        }

        await page.HasCards(PageRoom.Pictures);
    });

    [TheoryNeeds(Need.Browser)]
    [InlineData("new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data })")]
    [InlineData("new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data })")]
    public Task Files_are_dropped_and_pasted(string happening) => room.Visit(Look.Laptop, async page =>
    {
        await page.Page.EvaluateAsync(
            $$"""
            text => {
              const data = new DataTransfer();
              const bytes = Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
              data.items.add(new File([bytes], 'brought.png', { type: 'image/png' }));
              document.body.dispatchEvent({{happening}});
            }
            """, Convert.ToBase64String(await File.ReadAllBytesAsync(room.Files[0])));
        await page.HasCards(1);
        await Expect(page.Card(0)).ToHaveAttributeAsync("data-name", "brought.png");
    });

    [FactNeeds(Need.Browser)]
    public Task Archive_is_opened() => room.Visit(Look.Laptop, async page =>
    {
        byte[] zip = CatalogForms.Zip(room.Files.Select(path => (Path.GetRelativePath(room.Sky, path), File.ReadAllBytes(path))));
        await page["input-pictures"].SetInputFilesAsync(VisitedPage.Payload("sky.zip", zip));
        await page.HasCards(PageRoom.Pictures);
    });

    /// <summary>Of a file that merely claims to be a catalog, its card says all.</summary>
    [FactNeeds(Need.Browser)]
    public Task Broken_archive_has_its_sentence() => room.Visit(Look.Laptop, async page =>
    {
        await page["input-pictures"].SetInputFilesAsync(VisitedPage.Payload("broken.zip", "no archive"u8.ToArray()));
        await page.HasCards(1);
        await Expect(page["card-problem"]).ToContainTextAsync("It is text, not a picture. ");
        await Expect(page["message"]).ToHaveCountAsync(0);
    });

    /// <summary>Browsers and the server spell some names otherwise.</summary>
    [FactNeeds(Need.Browser)]
    public Task Names_may_be_odd() => room.Visit(Look.Laptop, async page =>
    {
        string[] names = ["M31 \"core\".png", "soft\u00ADhyphen.png", "plain.png"];
        await page["input-pictures"].SetInputFilesAsync(names.Zip(room.Files, (name, file) => VisitedPage.Payload(name, File.ReadAllBytes(file))));
        await page.HasCards(names.Length);
        await Expect(page["card-answer"]).ToHaveCountAsync(names.Length);
    });

    [FactNeeds(Need.Browser)]
    public Task Table_beside_pictures_is_left_out_with_a_word() => room.Visit(Look.Laptop, async page =>
    {
        FilePayload table = VisitedPage.Payload("classes.csv", "file,label\none.png,spiral\n"u8.ToArray());
        await page["input-pictures"].SetInputFilesAsync([table, VisitedPage.Payload("one.png", await File.ReadAllBytesAsync(room.Files[0]))]);
        await page.HasCards(1);
        await Expect(page["message"]).ToContainTextAsync("classes.csv is not needed here");
        await Expect(page["card-answer"]).ToHaveCountAsync(1);
    });

    [FactNeeds(Need.Browser)]
    public Task What_was_stopped_can_go_on() => room.Visit(Look.Laptop, async page =>
    {
        await page.Choose(room.Files.Take(5));
        await page.HasCards(5);
        await page.Page.RouteAsync("**/api/pictures", _ => Task.CompletedTask);
        await page.Choose(room.Files);
        await page["progress-cancel"].ClickAsync();
        await Expect(page["message"]).ToContainTextAsync($"Stopped after 0 pictures of {PageRoom.Pictures}.");
        await page.Page.UnrouteAsync("**/api/pictures");
        await page["go-on"].ClickAsync();
        await page.HasCards(PageRoom.Pictures);
        await Expect(page["message"]).ToHaveCountAsync(0);
    });

    [FactNeeds(Need.Browser)]
    public Task Unreadable_picture_has_its_sentence_and_the_rest_goes_on() => room.Visit(Look.Laptop, async page =>
    {
        byte[] good = await File.ReadAllBytesAsync(room.Files[0]);
        await page["input-pictures"].SetInputFilesAsync([VisitedPage.Payload("bad.png", "hello"u8.ToArray()), VisitedPage.Payload("good.png", good)]);
        await page.HasCards(2);
        ILocator unreadable = page.Page.Locator("[data-test=\"card\"][data-name=\"bad.png\"]");
        await Expect(VisitedPage.Within(unreadable, "card-problem")).ToContainTextAsync("It is text, not a picture. ");
        await Expect(page["card-answer"]).ToHaveCountAsync(1);
    });
}
