namespace Galaxy.Pipeline.Reports.Html;

/// <summary>A colour of the page, by day and by night.</summary>
/// <param name="Name">Of its custom property: <c>ink</c> is <c>var(--ink)</c>.</param>
/// <param name="Light">As <c>#rrggbb</c>; what a drawing uses when it stands alone.</param>
/// <param name="Dark">The same where the reader prefers dark.</param>
internal sealed record PageColour(string Name, string Light, string Dark);
