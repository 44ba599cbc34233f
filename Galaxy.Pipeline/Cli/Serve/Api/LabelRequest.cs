namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary>What somebody says of a picture.</summary>
/// <param name="Picture">The picture.</param>
/// <param name="Label">Its class; null to take the label before back.</param>
/// <param name="Who">Who says so.</param>
internal sealed record LabelRequest(string? Picture, string? Label, string? Who);
