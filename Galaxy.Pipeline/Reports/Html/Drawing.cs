namespace Galaxy.Pipeline.Reports.Html;

/// <summary>A drawing in the page, with its caption.</summary>
internal static class Drawing
{
    public static Html Of(string svg, string caption) => Html.Tag("figure", new Html.Verbatim(svg), Html.Tag("figcaption", caption));

    /// <summary>Two side by side, where the page is wide enough.</summary>
    public static Html Pair(Html first, Html second) => Html.Tag("div", first, second).With("class", "pair");
}
