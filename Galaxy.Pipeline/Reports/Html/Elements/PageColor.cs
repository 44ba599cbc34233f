namespace Galaxy.Pipeline.Reports.Html.Elements;

/// <summary>A color of the page in light and dark mode.</summary>
/// <param name="Name">Name of its custom property: <c>ink</c> is <c>var(--ink)</c>.</param>
/// <param name="Light">As <c>#rrggbb</c>; also used by drawings in files of their own.</param>
/// <param name="Dark">The same for dark mode.</param>
internal sealed record PageColor(string Name, string Light, string Dark);
