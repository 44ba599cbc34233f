using System.Text.Json.Serialization;

namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary>Which pictures a table is wanted of.</summary>
/// <param name="Ids">Their identifiers, in the order of the rows.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record CsvRequest([property: JsonRequired] IReadOnlyList<string?>? Ids);
