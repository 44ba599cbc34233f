using System.CommandLine;

namespace Galaxy.Pipeline.Cli.Flags;

/// <summary>Flags for how results are computed and printed.</summary>
internal static class OutputFlags
{
    /// <summary>Test-time augmentation.</summary>
    public static Option<bool> TestTimeAugmentation() =>
        Flag.Switch("--tta", "Show every image in all quarter turns and mirror images, and average the probabilities");

    public static Option<bool> Json() => Flag.Switch("--json", "Print one JSON object on standard output, for machines");
}
