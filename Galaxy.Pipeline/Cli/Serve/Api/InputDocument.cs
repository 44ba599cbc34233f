namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary>What a network sees of a picture, in pixels.</summary>
internal sealed record InputDocument(int Height, int Width);
