namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary>Whether the server answers.</summary>
/// <param name="Status"><c>ok</c>.</param>
internal sealed record HealthDocument(string Status);
