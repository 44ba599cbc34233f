using System.Runtime.InteropServices;

namespace Galaxy.Peers;

/// <summary>What the figures were measured on.</summary>
internal static class Processor
{
    private const string LinuxFile = "/proc/cpuinfo";

    /// <summary>Processor, cores and runtime in a line.</summary>
    public static string Describe() => $"{Name()}, {Environment.ProcessorCount} logical cores, {RuntimeInformation.FrameworkDescription}";

    private static string Name() =>
        (File.Exists(LinuxFile) ? NameIn(File.ReadLines(LinuxFile)) : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER"))
        ?? RuntimeInformation.ProcessArchitecture.ToString();

    private static string? NameIn(IEnumerable<string> lines)
    {
        Dictionary<string, string> first = [];
        foreach (string[] parts in lines.Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries)).Where(parts => parts.Length == 2))
            first.TryAdd(parts[0], parts[1]);
        return first.TryGetValue("model name", out string? name)
            ? $"{name} (family {first.GetValueOrDefault("cpu family")}, model {first.GetValueOrDefault("model")})"
            : null;
    }
}
