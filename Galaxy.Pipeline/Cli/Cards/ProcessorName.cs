using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Cli.Cards;

/// <summary>What the processor is called.</summary>
internal static class ProcessorName
{
    private const string Field = "model name";

    /// <summary>The name; null where the system does not tell.</summary>
    public static string? Find()
    {
        try
        {
            return File.Exists("/proc/cpuinfo")
                ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith(Field, StringComparison.Ordinal))?.Split(':', 2)[^1].Trim()
                : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER");
        }
        catch (Exception exception) when (WriteProblem.IsRefusal(exception))
        {
            return null;
        }
    }
}
