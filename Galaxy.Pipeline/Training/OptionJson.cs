using System.Text.Json.Serialization;

namespace Galaxy.Pipeline.Training;

/// <summary>The kinds of values that an option of a run may have.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(object))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(double))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(ulong))]
[JsonSerializable(typeof(bool))]
internal sealed partial class OptionJson : JsonSerializerContext;
