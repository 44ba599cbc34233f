using System.Globalization;
using Galaxy.Tests.Cli.Serve;
using Galaxy.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace Galaxy.Tests.Browser;

/// <summary>The server is started again while its page is open.</summary>
[Collection(nameof(BrowserRoom))]
public sealed class RestartTests(PageRoom room)
{
    [FactNeeds(Need.Browser)]
    public async Task Label_waits_until_the_pictures_have_been_sent_again()
    {
        using ServedProgram before = new(room.Run);
        await room.Browser.Visit($"{before.Address}", Look.Laptop, async page =>
        {
            VisitedPage visited = await PageRoom.Open(page, before);
            await visited.Choose(room.Files.Take(5));
            await visited.HasCards(5);
            before.Interrupt();
            before.WaitForEnd();
            string port = before.Address.Port.ToString(CultureInfo.InvariantCulture);
            using ServedProgram after = new(room.Run, "--folder", before.Folder, "--port", port);
            await VisitedPage.Within(visited.Card(0), "card-open").FocusAsync();
            await page.Keyboard.PressAsync("2");
            await Expect(visited["again"]).ToBeVisibleAsync();
            await visited.IsAccessible(Look.Laptop, "restarted");
            await visited["again"].ClickAsync();
            await Expect(VisitedPage.Within(visited.Card(0), "card-saved")).ToHaveAttributeAsync("data-state", "saved");
            string line = Assert.Single((await File.ReadAllLinesAsync(Path.Combine(before.Folder, "labels.csv"))).Skip(1));
            Assert.Contains(",in between smooth,Ada,", line, StringComparison.Ordinal);
        }, provoked: "Failed to load resource");
    }

    /// <summary>As after <c>kill -9</c> while the network learned.</summary>
    [FactNeeds(Need.Browser)]
    public async Task Learning_that_broke_off_with_the_server_is_told_with_the_command_that_goes_on()
    {
        using TemporaryFolder folder = new();
        BrokenRun.In(folder.Path, "learned-4");
        using ServedProgram served = new(room.Run, "--folder", folder.Path);
        await room.Visit(served, Look.Laptop, async page =>
        {
            await page["learn-open"].ClickAsync();
            await Expect(page["learn-problem"]).ToContainTextAsync("train --resume learned-4");
            await page.IsAccessible(Look.Laptop, "broken-off");
        });
    }
}
