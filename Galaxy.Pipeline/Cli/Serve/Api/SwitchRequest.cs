namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary>Which model is to be served.</summary>
/// <param name="To"><c>new</c> or <c>old</c>.</param>
internal sealed record SwitchRequest(string? To);
