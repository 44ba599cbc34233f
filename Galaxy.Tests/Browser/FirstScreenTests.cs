using Galaxy.Tests.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Galaxy.Tests.Browser;

/// <summary>What a visitor sees first, and the examples to try.</summary>
[Collection(nameof(BrowserRoom))]
public sealed class FirstScreenTests(PageRoom room)
{
    [FactNeeds(Need.Browser)]
    public Task Ten_galaxies_are_offered_and_classified() => room.Visit(Look.Laptop, async page =>
    {
        await Expect(page["welcome"]).ToBeVisibleAsync();
        await Expect(page["example"]).ToHaveCountAsync(10);
        await Expect(page["model-line"]).ToContainTextAsync("trained on the simulated sky");
        await page.TryExamples();
        await Expect(page["card"]).ToHaveCountAsync(10);
        foreach (ILocator card in await page["card"].AllAsync())
            await Expect(VisitedPage.Within(card, "card-answer")).Not.ToBeEmptyAsync();
    });

    [FactNeeds(Need.Browser)]
    public Task Pictures_of_the_examples_are_shown() => room.Visit(Look.Laptop, async page =>
    {
        await page.TryExamples();
        await page.Page.WaitForFunctionAsync(
            """
            () => [...document.querySelectorAll('[data-test="card-picture"]')].filter(image => image.complete && image.naturalWidth > 0).length === 10
            """);
    });
}
