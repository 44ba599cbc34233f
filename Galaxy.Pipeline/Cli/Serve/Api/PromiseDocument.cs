namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary>A promise of sets of classes.</summary>
/// <param name="Level">The probability with which a picture's class is among its set, above 0 and below 1.</param>
internal sealed record PromiseDocument(decimal Level);
