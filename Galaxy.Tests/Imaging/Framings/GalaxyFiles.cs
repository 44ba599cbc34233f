using Galaxy.Pipeline.Imaging.Png;

namespace Galaxy.Tests.Imaging.Framings;

/// <summary>Pictures of galaxies as files: large, small in a large picture, to one side, and none at all.</summary>
internal static class GalaxyFiles
{
    /// <summary>Writes them, and returns their paths.</summary>
    public static string[] Write(string folder)
    {
        PaintedGalaxy[] galaxies =
        [
            new() { Height = 211, Width = 240, Radius = 22, Axes = 0.5 },
            new() { Height = 500, Width = 470, Radius = 5, Brightness = 0.02, Seed = 2 },
            new() { Height = 130, Width = 130, Radius = 60, Index = 2 },
            new() { Radius = 18, Offset = (-25, 13), Neighbor = (60, 60, 9) },
            new() { Height = 90, Width = 101, Brightness = 0 },
        ];
        return [.. galaxies.Select((galaxy, index) =>
        {
            string path = Path.Combine(folder, FormattableString.Invariant($"galaxy{index}.png"));
            File.WriteAllBytes(path, PngFile.Encode(galaxy.Paint()));
            return path;
        })];
    }
}
