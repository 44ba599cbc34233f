using System.Text.Json;
using System.Text.Json.Serialization;

namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary>The documents of the API, on one line each. Their serializers are generated at build time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HealthDocument))]
[JsonSerializable(typeof(JsonDocument))]
[JsonSerializable(typeof(LabelRequest))]
[JsonSerializable(typeof(LabelRequest[]))]
[JsonSerializable(typeof(LabelsDocument))]
[JsonSerializable(typeof(ModelDocument))]
[JsonSerializable(typeof(CardDocument))]
[JsonSerializable(typeof(TurnsDocument))]
[JsonSerializable(typeof(CatalogDocument))]
[JsonSerializable(typeof(SimilarPicturesDocument))]
[JsonSerializable(typeof(CsvRequest))]
[JsonSerializable(typeof(RefusedCardDocument))]
[JsonSerializable(typeof(NewLabelsDocument))]
[JsonSerializable(typeof(SwitchRequest))]
[JsonSerializable(typeof(TrainingDocument))]
[JsonSerializable(typeof(TrainingRequest))]
internal sealed partial class ApiJson : JsonSerializerContext;
