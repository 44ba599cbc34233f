namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary>A picture that cannot be used.</summary>
/// <param name="Id">Null.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Problem">Why, in a sentence or two.</param>
internal sealed record RefusedCardDocument(string? Id, string Name, string Problem);
