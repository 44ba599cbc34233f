using System.Diagnostics;

namespace Galaxy.Tests.Cli.Serve;

/// <summary>The server's framework is there for the server alone.</summary>
public sealed class LoadedAssembliesTests
{
    [Theory]
    [InlineData("models")]
    [InlineData("serve", "--help")]
    [InlineData("predict", "sky", "nothing.jpg")]
    public void Other_verbs_load_nothing_of_it(params string[] arguments)
    {
        ProcessStartInfo start = GalaxyProcess.Of(arguments);
        string trace = Path.GetTempFileName();
        try
        {
            start.Environment["DOTNET_EnableEventPipe"] = "1";
            start.Environment["DOTNET_EventPipeConfig"] = "Microsoft-Windows-DotNETRuntime:0x8:4";
            start.Environment["DOTNET_EventPipeOutputPath"] = trace;
            using Process process = Process.Start(start)!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();

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
