using System.Diagnostics;
using System.Text;

namespace Galaxy.Tests.Cli;

/// <summary>The program in its own process.</summary>
internal static class GalaxyProcess
{
    public static ProcessStartInfo Of(params IEnumerable<string> arguments) => new("dotnet", [Path.Combine(AppContext.BaseDirectory, "galaxy.dll"), .. arguments])
    {
        UseShellExecute = false,
        StandardOutputEncoding = Encoding.UTF8,
        StandardErrorEncoding = Encoding.UTF8,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };
}
