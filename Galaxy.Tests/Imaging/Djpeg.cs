using System.Diagnostics;
using System.Security.Cryptography;
using Galaxy.Pipeline.Imaging;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Imaging;

/// <summary>Decodes a file with libjpeg-turbo's djpeg.</summary>
internal static class Djpeg
{
    public const string Refused = "refused";

    /// <summary>Warnings that say that pixels are made up.</summary>
    private static readonly string[] _losses =
        ["premature end of data segment", "bad Huffman code", "found marker", "Inconsistent progression sequence"];

    /// <summary>A digest of the picture's pixels, or <see cref="Refused"/> if it says that data is lost, or nothing can be read.</summary>
    public static string Verdict(byte[] file)
    {
        using TemporaryFolder folder = new();
        string picture = Path.Combine(folder.Path, "picture.jpg");
        string pixels = Path.Combine(folder.Path, "pixels.ppm");
        File.WriteAllBytes(picture, file);
        ProcessStartInfo start = new("djpeg", ["-verbose", "-verbose", "-verbose", "-rgb", "-pnm", "-outfile", pixels, picture]) { RedirectStandardError = true, UseShellExecute = false };
        using Process process = Process.Start(start)!;
        string messages = process.StandardError.ReadToEnd();
        process.WaitForExit();
        const int whole = 0;
        const int warned = 2;
        return process.ExitCode is whole or warned && !_losses.Any(loss => messages.Contains(loss, StringComparison.Ordinal))
            ? Digest(Fixture.Ppm(File.ReadAllBytes(pixels)))
            : Refused;
    }

    public static string Digest(Image image) => $"{image.Width}x{image.Height}-{Convert.ToHexStringLower(SHA256.HashData(image.Pixels))[..12]}";
}
