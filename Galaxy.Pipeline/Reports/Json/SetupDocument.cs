using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Galaxy.Pipeline.Recipes;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>What the documents of trainings begin with: the network, and how it trained.</summary>
internal abstract record SetupDocument
{
    private readonly RunSetup _setup;

    private protected SetupDocument(RunSetup setup) => _setup = setup;

    [JsonPropertyOrder(-1)]
    public string Network => _setup.Network;

    [JsonPropertyOrder(-1)]
    public Verbatim Spec => new(_setup.Spec);

    [JsonPropertyOrder(-1)]
    public int Parameters => _setup.Parameters;

    [JsonPropertyOrder(-1)]
    public ulong Seed => _setup.Seed;

    [JsonPropertyOrder(-1)]
    public OrderedDictionary<string, JsonElement> Options => OptionsOf(_setup.Options);

    [JsonPropertyOrder(-1)]
    public JsonObject Recipe => RecipeJson.Of(_setup.Recipe);

    /// <summary>Options by name, in their order.</summary>
    public static OrderedDictionary<string, JsonElement> OptionsOf(IEnumerable<RunOption> options) =>
        new(options.Select(option => KeyValuePair.Create(option.Name, option.Value)));
}
