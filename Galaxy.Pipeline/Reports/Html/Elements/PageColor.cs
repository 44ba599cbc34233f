namespace Galaxy.Pipeline.Reports.Html.Elements;

/// <summary>A color of the page, light and dark.</summary>
/// <param name="Name">Of its custom property: <c>ink</c> is <c>var(--ink)</c>.</param>
/// <param name="Light">As <c>#rrggbb</c>; also what a drawing in a file of its own uses.</param>
/// <param name="Dark">The same for readers who prefer dark pages.</param>
internal sealed record PageColor(string Name, string Light, string Dark);
