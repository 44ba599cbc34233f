namespace Galaxy.Pipeline.Reports.Charts;

/// <summary>The style of a text.</summary>
/// <param name="Size">In pixels.</param>
/// <param name="Color">Its fill.</param>
/// <param name="Anchor">What x means: <c>start</c>, <c>middle</c> or <c>end</c> of the text.</param>
/// <param name="Angle">Degrees clockwise around its anchor.</param>
/// <param name="Bold">Whether it is bold.</param>
internal sealed record TextStyle(double Size, string Color, string Anchor = "start", double Angle = 0, bool Bold = false);
