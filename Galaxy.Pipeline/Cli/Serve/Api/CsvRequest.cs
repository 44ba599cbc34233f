namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary>Which pictures a table is wanted of.</summary>
/// <param name="Ids">Their identifiers, in the order of the rows.</param>
internal sealed record CsvRequest(IReadOnlyList<string?>? Ids);
