using System.Text.Encodings.Web;
using System.Text.Json;

namespace Galaxy.Pipeline.Cli;

/// <summary>The one object that <c>--json</c> prints on standard output.</summary>
internal static class JsonOutput
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void WriteJson<T>(this Terminal terminal, T value) =>
        terminal.Output.WriteLine(JsonSerializer.Serialize(value, Options));
}
