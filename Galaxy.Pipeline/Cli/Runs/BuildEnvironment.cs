using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Reports;

namespace Galaxy.Pipeline.Cli.Runs;

/// <summary>Describes the program and the machine.</summary>
internal static class BuildEnvironment
{
    /// <param name="terminal">What the program was started on.</param>
    public static Provenance Of(Terminal terminal) => new(
        terminal.Command(terminal.Arguments),
        Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion,
        RuntimeInformation.FrameworkDescription,
        $"{RuntimeInformation.OSDescription}, {RuntimeInformation.OSArchitecture}",
        VectorBits);

    private static int VectorBits =>
        Vector512.IsHardwareAccelerated ? 512
        : Vector256.IsHardwareAccelerated ? 256
        : Vector128.IsHardwareAccelerated ? 128
        : 0;
}
