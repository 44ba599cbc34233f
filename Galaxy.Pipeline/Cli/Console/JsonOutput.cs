using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Reports.Json;

namespace Galaxy.Pipeline.Cli.Console;

/// <summary>The one document that <c>--json</c> prints on standard output.</summary>
internal static class JsonOutput
{
    public static void WriteJson<T>(this Terminal terminal, T document) => terminal.Output.Write(JsonText.Of(document));

    /// <summary>A report as in its file, plus the folder it is in.</summary>
    public static void WriteReport<T>(this Terminal terminal, T report, RunFolder folder) =>
        terminal.Output.Write(JsonText.With(report, "folder", folder.Path));
}
