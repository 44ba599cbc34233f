using System.Text.Json;
using System.Text.Json.Serialization;

namespace Galaxy.Pipeline.Training;

/// <summary>One option of a run: a name in camel case and its value.</summary>
public sealed record RunOption(string Name, JsonElement Value)
{
    /// <summary>What it is called in messages, if not by its name.</summary>
    [JsonIgnore]
    public string? Words { get; init; }

    /// <param name="name">In camel case: <c>learningRate</c>.</param>
    /// <param name="value">A number, a text, true, false or null.</param>
    public static RunOption Of(string name, object? value) => new(name, JsonSerializer.SerializeToElement(value, OptionJson.Default.Object!));
}
