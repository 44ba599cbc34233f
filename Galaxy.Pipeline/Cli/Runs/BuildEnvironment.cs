using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Galaxy.Pipeline.Reports;

namespace Galaxy.Pipeline.Cli.Runs;

/// <summary>Describes the program and the machine.</summary>
internal static class BuildEnvironment
{
    /// <param name="arguments">The program's arguments.</param>
    public static Provenance Of(IEnumerable<string> arguments) => new(
        string.Join(' ', arguments.Select(ShellWord.Of).Prepend("galaxy")),
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
