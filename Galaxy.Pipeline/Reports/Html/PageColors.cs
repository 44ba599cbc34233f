using System.Collections.Immutable;

namespace Galaxy.Pipeline.Reports.Html;

/// <summary>The colours of the page. Drawings are written in the light ones; the style sheet turns them into the page's.</summary>
internal static class PageColours
{
    /// <summary>A cell of the confusion matrix that has all of its row.</summary>
    public const string DarkFull = "#56b4e9";

    /// <summary>One that has none.</summary>
    public const string DarkEmpty = "#1a2028";

    public static ImmutableArray<PageColour> All { get; } =
    [
        new("background", Palette.Background, "#0f1419"),
        new("panel", Palette.Panel, DarkEmpty),
        new("ink", Palette.Ink, "#e6e9ee"),
        new("faint", Palette.Faint, "#9aa5b1"),
        new("grid", Palette.Grid, "#38414b"),
        new("blue", Palette.Blue, "#56b4e9"),
        new("vermilion", Palette.Vermilion, "#e69f00"),
    ];

    /// <summary>The colours as custom properties, and drawings in them.</summary>
    public static string Css =>
        $":root {{ color-scheme: light dark; {Properties(colour => colour.Light)} }}\n"
        + $"@media screen and (prefers-color-scheme: dark) {{ :root {{ {Properties(colour => colour.Dark)} }} }}\n"
        + string.Concat(All.Select(colour =>
            $"svg [fill=\"{colour.Light}\"] {{ fill: var(--{colour.Name}); }} svg [stroke=\"{colour.Light}\"] {{ stroke: var(--{colour.Name}); }}\n"));

    private static string Properties(Func<PageColour, string> value) => string.Join(' ', All.Select(colour => $"--{colour.Name}: {value(colour)};"));
}
