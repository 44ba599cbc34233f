using System.Collections.Immutable;
using Galaxy.Pipeline.Reports.Charts;

namespace Galaxy.Pipeline.Reports.Html.Elements;

/// <summary>The colors of the page. Drawings use the light ones; the style sheet maps them to the page's.</summary>
internal static class PageColors
{
    /// <summary>A cell of the confusion matrix that holds its whole row.</summary>
    public const string DarkFull = "#56b4e9";

    /// <summary>A cell that holds none of it.</summary>
    public const string DarkEmpty = "#1a2028";

    public static ImmutableArray<PageColor> All { get; } =
    [
        new("background", Palette.Background, "#0f1419"),
        new("panel", Palette.Panel, DarkEmpty),
        new("ink", Palette.Ink, "#e6e9ee"),
        new("faint", Palette.Faint, "#9aa5b1"),
        new("grid", Palette.Grid, "#38414b"),
        new("blue", Palette.Blue, "#56b4e9"),
        new("vermilion", Palette.Vermilion, "#e69f00"),
    ];

    /// <summary>The colors as custom properties, and rules that apply them to drawings.</summary>
    public static string Css =>
        $":root {{ color-scheme: light dark; {Properties(color => color.Light)} }}\n"
        + $"@media screen and (prefers-color-scheme: dark) {{ :root {{ {Properties(color => color.Dark)} }} }}\n"
        + string.Concat(All.Select(color =>
            $"svg [fill=\"{color.Light}\"] {{ fill: var(--{color.Name}); }} svg [stroke=\"{color.Light}\"] {{ stroke: var(--{color.Name}); }}\n"));

    private static string Properties(Func<PageColor, string> value) => string.Join(' ', All.Select(color => $"--{color.Name}: {value(color)};"));
}
