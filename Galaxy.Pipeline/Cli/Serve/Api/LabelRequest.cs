using System.Text.Json.Serialization;

namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary>What somebody says of a picture.</summary>
/// <param name="Picture">The picture.</param>
/// <param name="Label">Its class; null to take the label before back.</param>
/// <param name="Who">Who says so.</param>
/// <param name="TakesBack">When the label was given that is to be taken back: if another stands, nothing is. Null for whatever stands.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record LabelRequest(
    [property: JsonRequired] string? Picture, [property: JsonRequired] string? Label, string? Who = null, string? TakesBack = null);
