using System.Globalization;

namespace Galaxy.Pipeline.Cli.Sharing;

/// <summary>The cores of this host, whichever a launcher has bound this process to.</summary>
internal static class HostCores
{
    /// <summary>Where Linux lists them.</summary>
    private const string List = "/sys/devices/system/cpu/online";

    /// <summary>How many there are; elsewhere than on Linux, as many as this process may use.</summary>
    public static int Count()
    {
        try
        {
            return OperatingSystem.IsLinux() ? Math.Max(InList(File.ReadAllText(List)), Environment.ProcessorCount) : Environment.ProcessorCount;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Environment.ProcessorCount;
        }
    }

    /// <summary>How many numbers are in a list such as <c>0-3,8</c>; 0 if it is not one.</summary>
    public static int InList(string list)
    {
        int count = 0;
        foreach (string range in list.Trim().Split(','))
        {
            string[] ends = range.Split('-');
            if (!int.TryParse(ends[0], CultureInfo.InvariantCulture, out int first) || !int.TryParse(ends[^1], CultureInfo.InvariantCulture, out int last))
                return 0;
            count += last - first + 1;
        }

        return count;
    }
}
