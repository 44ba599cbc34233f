using System.Reflection;

namespace Galaxy.Pipeline.Reports.Html.Elements;

/// <summary>The page's style sheet, which the program carries: <c>report.css</c>, behind the colors.</summary>
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
