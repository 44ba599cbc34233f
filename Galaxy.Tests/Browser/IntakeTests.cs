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
