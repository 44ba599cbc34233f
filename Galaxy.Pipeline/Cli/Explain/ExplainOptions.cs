using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Cli.Explain;

/// <summary>The options of <c>galaxy explain</c>.</summary>
/// <param name="Places">Pictures and folders of them.</param>
/// <param name="Class">The class's name; null for each picture's answer.</param>
/// <param name="Layer">The convolution's name; null for the last.</param>
/// <param name="Out">Folder for the page and the overlays.</param>
/// <param name="Json">Whether to print for a machine.</param>
internal sealed record ExplainOptions(IReadOnlyList<string> Places, string? Class, string? Layer, string Out, bool Json);
