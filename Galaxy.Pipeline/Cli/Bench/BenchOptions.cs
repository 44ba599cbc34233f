using Galaxy.Pipeline.Reports.Charts;

namespace Galaxy.Pipeline.Cli.Bench;

/// <summary>The options of <c>galaxy bench</c>.</summary>
internal sealed record BenchOptions(int Batch, int Rounds, int Threads, string? Svg, bool Markdown, bool Json);
