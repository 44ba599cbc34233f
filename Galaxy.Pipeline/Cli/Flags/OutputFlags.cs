using System.CommandLine;

namespace Galaxy.Pipeline.Cli;

/// <summary>Flags for how results are told.</summary>
internal static class OutputFlags
{
    public static Option<bool> Json() => Flag.Switch("--json", "Print one JSON object on standard output, for machines");
}
