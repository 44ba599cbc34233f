using System.ComponentModel;
using System.Diagnostics;
using Galaxy.Pipeline.Benchmarks;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Cli.Bench;

/// <summary>libjpeg-turbo's djpeg, where it is installed.</summary>
internal static class DjpegProgram
{
    private const string Name = "djpeg";

    private static string Nowhere => OperatingSystem.IsWindows() ? "NUL" : "/dev/null";

    /// <summary>Null if it cannot be started, or says nothing when it is asked for its version.</summary>
    public static OtherDecoder? Find() => Run("-version")
        ? new OtherDecoder(Name, picture => Run("-outfile", Nowhere, "-rgb", ((FileEntry)picture).Path), () => Run("-version"))
        : null;

    /// <summary>Whether it can decode a picture.</summary>
    public static bool Takes(PictureEntry entry, PictureContent content) =>
        entry is FileEntry && content is PictureContent.Encoded(var file) && file.Span.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]);

    private static bool Run(params string[] arguments)
    {
        try
        {
            ProcessStartInfo start = new(Name, arguments) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
            using Process process = Process.Start(start)!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
