namespace Galaxy.Pipeline.Reports.Html.Elements;

/// <summary>A color of the page, light and dark.</summary>
/// <param name="Name">Of its custom property: <c>ink</c> is <c>var(--ink)</c>.</param>
/// <param name="Light">As <c>#rrggbb</c>; what a drawing uses when it stands alone.</param>
/// <param name="Dark">The same where the reader prefers dark.</param>
internal sealed record PageColor(string Name, string Light, string Dark);
