using System.Text.Json.Serialization;

namespace Galaxy.Pipeline.Cli.Serve.Http;

/// <summary>Serializers that are generated at build time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ProblemDetail))]
internal sealed partial class HttpJson : JsonSerializerContext;
