using System.Collections.Immutable;
using System.Text.Json;
using System.Xml.Linq;
using Galaxy.Pipeline.Recipes;
using Galaxy.Pipeline.Reports.Html.Elements;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Reports.Html.Sections;

/// <summary>The whole recipe and the options of the run, defaults included.</summary>
internal static class RecipeSection
{
    public static ImmutableArray<XElement> Of(Recipe recipe, ImmutableArray<RunOption> options, ulong seed) =>
    [
        HtmlTable.OfFacts("How it was trained", RecipeSettings.Of(recipe).Select(Row)),
        HtmlTable.OfFacts("Other options that the result depends on", [
            .. options.Select(option => (ImmutableArray<string>)[CamelCase.ToWords(option.Name), Value(option.Value)]),
            ["seed", $"{seed}"],
        ]),
    ];

    private static ImmutableArray<string> Row((RecipeField Field, object Value) setting) =>
        [setting.Field.Label, RecipeSettings.Text(setting.Value), setting.Field.Description];

    private static string Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => Quantity.Nothing,
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };
}
