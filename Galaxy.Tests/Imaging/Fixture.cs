using System.Diagnostics.CodeAnalysis;
using System.Text;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Formats;

namespace Galaxy.Tests.Imaging;

/// <summary>
/// Small pictures written by libjpeg-turbo and Pillow (BMP, GIF and WebP by <c>fixtures.py</c>), and beside each the pixels that Pillow or djpeg reads from it (a binary PPM). Those
/// called damaged have flipped bits that cost no block.
/// </summary>
internal static class Fixture
{
    private const string Expected = ".expected.ppm";

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Imaging", "Fixtures");

    public static IEnumerable<string> Names => Directory.GetFiles(Folder)
        .Select(path => Path.GetFileName(path))
        .Where(name => !name.EndsWith(Expected, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    /// <summary>JPEGs as their encoder wrote them.</summary>
    public static IEnumerable<string> WholeJpegs => Names
        .Where(name => name.EndsWith(".jpg", StringComparison.Ordinal) && !name.StartsWith("damaged", StringComparison.Ordinal));

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    public static Image Pixels(string name) => Ppm(Bytes(name + Expected));

    public static Image Ppm(byte[] file)
    {
        string[] header = Encoding.ASCII.GetString(file, 0, Math.Min(file.Length, 40)).Split((char[])['\n', ' '], 5);
        int start = header.Take(4).Sum(field => field.Length + 1);
        return Image.Own(int.Parse(header[2]), int.Parse(header[1]), file[start..]);
    }

    public static Image Decode(byte[] file, string name = "picture")
    {
        Result<Image> result = ImageFile.Decode(file, name);
        Assert.True(result is Result<Image>.Ok, result.ToString());
        return ((Result<Image>.Ok)result).Value;
    }

    public static bool TryDecode(byte[] file, [NotNullWhen(true)] out Image? image, [NotNullWhen(false)] out Problem? problem)
    {
        Result<Image> result = ImageFile.Decode(file, "picture");
        image = (result as Result<Image>.Ok)?.Value;
        problem = (result as Result<Image>.Failed)?.Problem;
        return image is not null;
    }

    public static Problem Refuse(byte[] file, string name = "picture")
    {
        Result<Image> result = ImageFile.Decode(file, name);
        Assert.True(result is Result<Image>.Failed, "It was read.");
        return ((Result<Image>.Failed)result).Problem;
    }
}
