namespace Galaxy.Pipeline.Cli.Data;

/// <summary>The options of <c>galaxy data</c>.</summary>
internal sealed record DataVerbOptions(string Path, string? Html, int Threads, bool Json);
