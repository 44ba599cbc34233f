using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Galaxy.Pipeline.Code;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>
/// The JSON documents that Galaxy writes for other programs: camel case, two spaces of indentation, <c>\n</c> line ends. Their serializers are
/// generated at build time, so that nothing is looked up by reflection when the program starts.
/// </summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(RunDocument))]
[JsonSerializable(typeof(FoldsDocument))]
[JsonSerializable(typeof(VoteRunDocument))]
[JsonSerializable(typeof(VotePredictionsDocument))]
[JsonSerializable(typeof(VoteFoldsDocument))]
[JsonSerializable(typeof(VoteEvaluationDocument))]
[JsonSerializable(typeof(ComparisonDocument))]
[JsonSerializable(typeof(ModelEvaluationDocument))]
[JsonSerializable(typeof(BenchDocument))]
[JsonSerializable(typeof(SweepDocument[]))]
[JsonSerializable(typeof(PictureBenchDocument))]
[JsonSerializable(typeof(RankBenchDocument))]
[JsonSerializable(typeof(NetworkDocument))]
[JsonSerializable(typeof(LayerCode))]
[JsonSerializable(typeof(PredictionDocument))]
[JsonSerializable(typeof(ExplanationsDocument))]
[JsonSerializable(typeof(HeatedExplanationsDocument))]
[JsonSerializable(typeof(SimilarDocument))]
[JsonSerializable(typeof(ExportDocument))]
[JsonSerializable(typeof(SimulationDocument))]
[JsonSerializable(typeof(CheckedDocument))]
[JsonSerializable(typeof(ShippedModelDocument))]
[JsonSerializable(typeof(ImmutableArray<ShippedModelDocument>))]
[JsonSerializable(typeof(DataDocument))]
[JsonSerializable(typeof(ImmutableArray<ProblemDocument>))]
[JsonSerializable(typeof(ImmutableArray<string>))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class DocumentJson : JsonSerializerContext
{
    /// <summary>The serializers with the options of all documents.</summary>
    public static DocumentJson Indented { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = LosslessJsonEncoder.Instance,
        Converters = { new FiniteNumberConverter() },
    });
}
