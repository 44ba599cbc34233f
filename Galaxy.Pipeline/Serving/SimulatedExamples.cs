using Galaxy.Pipeline.Imaging.Png;
using Galaxy.Pipeline.Sky;

namespace Galaxy.Pipeline.Serving;

/// <summary>A few galaxies of the simulated sky, always the same, for people who want to try what the page does.</summary>
internal sealed class SimulatedExamples
{
    private const int PerKind = 2;
    private const ulong Seed = 20;

    private readonly Lazy<byte[]>[] _drawn = [.. Enumerable.Range(0, Count).Select(index => new Lazy<byte[]>(() => Draw(index)))];

    /// <summary>The number of examples.</summary>
    public static int Count => PerKind * GalaxyKinds.Classes.Length;

    /// <summary>The kind of an example.</summary>
    /// <param name="index">From 0.</param>
    public static GalaxyKind Kind(int index) => GalaxyKinds.Classes[index % GalaxyKinds.Classes.Length];

    /// <summary>The PNG of an example, which is drawn once.</summary>
    /// <param name="index">From 0.</param>
    public ReceivedFile Render(int index) => ReceivedFile.Of(_drawn[index].Value);

    private static byte[] Draw(int index) =>
        PngFile.Encode(SimulatedSky.Render(Kind(index), Seed + (ulong)index, (int)SimulatedSky.FramePixels, fieldOfView: 1));
}
