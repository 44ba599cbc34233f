using System.Text.Json;
using System.Text.Json.Nodes;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Reports;

namespace Galaxy.Pipeline.Cli.Console;

/// <summary>The one object that <c>--json</c> prints on standard output.</summary>
internal static class JsonOutput
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = LosslessJsonEncoder.Instance,
    };

    public static void WriteJson<T>(this Terminal terminal, T value) =>
        terminal.Output.WriteLine(JsonSerializer.Serialize(value, Options));

    /// <summary>A run's report, as in its report.json or folds.json, and the folder it is in.</summary>
    public static void WriteReport(this Terminal terminal, string report, RunFolder folder)
    {
        JsonObject json = JsonNode.Parse(report)!.AsObject();
        json["folder"] = folder.Path;
        terminal.Output.WriteLine(json.ToJsonString(Options));
    }
}
