using System.Reflection;

namespace Galaxy.Pipeline.Reports.Html.Elements;

/// <summary>The pages' style sheet: the colors, then <c>report.css</c>, which is embedded in the program.</summary>
internal static class StyleSheet
{
    public static string Read()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("report.css")
            ?? throw new InvalidOperationException("report.css is not in the assembly.");
        using StreamReader reader = new(stream);
        return PageColors.Css + reader.ReadToEnd();
    }
}
