using System.Text.Json.Serialization;

namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary>Which model is to be served.</summary>
/// <param name="To"><c>new</c> or <c>old</c>.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record SwitchRequest([property: JsonRequired] string? To);
