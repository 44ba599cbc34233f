using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Galaxy.Tests.Browser;

/// <summary>What axe says about a page.</summary>
internal static class Axe
{
    /// <summary>A line for each rule that is broken and each element that breaks it; best practices count.</summary>
    public static async Task<string[]> FindingsAsync(IPage page)
    {
        AxeResult result = await page.RunAxe();
        return
        [
            .. from violation in result.Violations
               from node in violation.Nodes
               select $"{violation.Id}: {violation.Help}: {node.Html}",
        ];
    }
}
