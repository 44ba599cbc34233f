using System.ComponentModel;
using System.Diagnostics;
using Galaxy.Pipeline.Cli.Console;

namespace Galaxy.Pipeline.Cli.Serve;

/// <summary>Starts the browser of this machine.</summary>
internal static class Browser
{
    /// <summary>Shows a page; a machine without a browser is told so, and nothing else happens.</summary>
    public static void Open(string address, Reporter reporter)
    {
        try
        {
            using Process? browser = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
        }
        catch (Exception exception) when (exception is Win32Exception or PlatformNotSupportedException or FileNotFoundException)
        {
            reporter.Warn("no browser could be started; open the address yourself.");
        }
    }
}
