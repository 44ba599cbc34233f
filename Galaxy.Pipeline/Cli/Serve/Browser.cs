using System.ComponentModel;
using System.Diagnostics;
using Galaxy.Pipeline.Cli.Console;

namespace Galaxy.Pipeline.Cli.Serve;

/// <summary>Starts the browser of this machine.</summary>
internal static class Browser
{
    private const string None = "no browser could be started; open the address yourself.";

    /// <summary>What finds the browser says all about its search, which helps nobody.</summary>
    private const string Quietly = """exec "$0" "$1" < /dev/null > /dev/null 2>&1""";

    /// <summary>A search that takes longer has found one, which it may wait for.</summary>
    private static readonly TimeSpan _search = TimeSpan.FromSeconds(10);

    /// <summary>Shows a page; a machine without a browser is told so, and nothing else happens.</summary>
    public static void Open(string address, Reporter reporter)
    {
        try
        {
            if (OperatingSystem.IsWindows())
                Process.Start(new ProcessStartInfo(address) { UseShellExecute = true })?.Dispose();
            else
                _ = Watch(Process.Start("/bin/sh", ["-c", Quietly, OperatingSystem.IsMacOS() ? "open" : "xdg-open", address]), reporter);
        }
        catch (Exception exception) when (exception is Win32Exception or PlatformNotSupportedException or FileNotFoundException)
        {
            reporter.Warn(None);
        }
    }

    private static async Task Watch(Process search, Reporter reporter)
    {
        using (search)
        {
            try
            {
                await search.WaitForExitAsync().WaitAsync(_search);
                if (search.ExitCode != 0)
                    reporter.Warn(None);
            }
            catch (TimeoutException)
            {
                // The browser is open.
            }
        }
    }
}
