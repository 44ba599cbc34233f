using System.Text.Json;

namespace Galaxy.Pipeline.Reports;

/// <summary>The options of the run, defaults included.</summary>
internal static class RecipeSection
{
    public static IEnumerable<Html> Of(PageContent content) =>
    [
        HtmlTable.OfFacts("What the result depends on", [
            .. content.Run.Options.Select(option => (Words.OfCamelCase(option.Name), Value(option.Value))),
            ("seed", $"{content.Run.Seed}"),
        ]),
    ];

    private static string Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => Quantity.Nothing,
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };
}
