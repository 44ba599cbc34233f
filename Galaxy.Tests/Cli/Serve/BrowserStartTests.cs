using System.Diagnostics;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli.Serve;

/// <summary><c>galaxy serve --open</c> on a machine without a browser.</summary>
public sealed class BrowserStartTests : IDisposable
{
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(1);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [FactNeeds(Need.NamesOfBytes)]
    public async Task What_looks_for_a_browser_in_vain_is_not_heard()
    {
        string opener = Path.Combine(_folder.Path, "xdg-open");
        await File.WriteAllTextAsync(opener, "#!/bin/sh\necho \"$1: links2: not found\"\necho \"www-browser: not found\" >&2\nexit 3\n");
        Shell.Run(_folder.Path, "chmod +x xdg-open");
        ProcessStartInfo start = GalaxyProcess.Of("serve", "--port", "0", "--open", "--folder", Path.Combine(_folder.Path, "work"));
        start.Environment["PATH"] = $"{_folder.Path}:{Environment.GetEnvironmentVariable("PATH")}";
        using Process process = Process.Start(start)!;
        try
        {
            List<string> lines = [];
            using CancellationTokenSource patience = new(_longest);
            while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            {
                lines.Add(line);
                if (line.Contains("no browser", StringComparison.Ordinal))
                    break;
            }

            Assert.Equal("Note: no browser could be started; open the address yourself.", lines[^1]);
            Assert.DoesNotContain(lines, line => line.Contains("not found", StringComparison.Ordinal));
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        Assert.DoesNotContain("not found", await process.StandardError.ReadToEndAsync(), StringComparison.Ordinal);
    }
}
