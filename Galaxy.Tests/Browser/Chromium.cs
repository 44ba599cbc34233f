using Galaxy.Tests.Harness;
using Microsoft.Playwright;

namespace Galaxy.Tests.Browser;

/// <summary>The browser of this machine. None is ever downloaded.</summary>
internal static class Chromium
{
    /// <summary>The environment variable that names a browser made from Chromium.</summary>
    public const string Variable = "GALAXY_CHROMIUM";

    /// <summary>Null if there is none.</summary>
    public static string? Path { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named
        ? named
        : OnPath.Find("chromium", "chromium-browser", "google-chrome");

    /// <summary>Starts it with a profile of its own. It asks nobody for anything, and works in a container.</summary>
    public static Task<IBrowser> StartAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = Path,
        ChromiumSandbox = !Environment.IsPrivilegedProcess,
        Args =
        [
            "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--disable-domain-reliability",
        ],
    });
}
