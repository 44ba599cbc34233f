using System.Diagnostics;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli.Serve;

/// <summary>The server's framework is there for the server alone.</summary>
public sealed class LoadedAssembliesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("models")]
    [InlineData("serve", "--help")]
    [InlineData("predict", "sky", "{0}/pictures")]
    [InlineData("train", "--data", "{0}/pictures", "--network", "Galaxy32", "--epochs", "1", "--validation", "0", "--out", "{0}/run")]
    public void Other_verbs_load_nothing_of_it(params string[] arguments)
    {
        CommandLine.Must("simulate", "--out", Path.Combine(_folder.Path, "pictures"), "--count", "20", "--mix", "flat");
        ProcessStartInfo start = GalaxyProcess.Of(arguments.Select(word => word.Replace("{0}", _folder.Path, StringComparison.Ordinal)));
        string trace = Path.GetTempFileName();
        try
        {
            start.Environment["DOTNET_EnableEventPipe"] = "1";
            start.Environment["DOTNET_EventPipeConfig"] = "Microsoft-Windows-DotNETRuntime:0x8:4";
            start.Environment["DOTNET_EventPipeOutputPath"] = trace;
            using Process process = Process.Start(start)!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();

            Assert.Equal(0, process.ExitCode);
            byte[] events = File.ReadAllBytes(trace);
            Assert.True(Has(events, "System.CommandLine"), "The trace does not name what is loaded.");
            Assert.False(Has(events, "Microsoft.AspNetCore"));
        }
        finally
        {
            File.Delete(trace);
        }
    }

    private static bool Has(byte[] events, string name) => events.AsSpan().IndexOf(System.Text.Encoding.Unicode.GetBytes(name)) >= 0;
}
