using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Reports.Html.Elements;

/// <summary>The pages' style sheet: the colors, then <c>report.css</c>, which is embedded in the program.</summary>
internal static class StyleSheet
{
    public static string Read()
    {
        using StreamReader reader = new(EmbeddedFile.Open("report.css"));
        return PageColors.Css + reader.ReadToEnd();
    }
}
