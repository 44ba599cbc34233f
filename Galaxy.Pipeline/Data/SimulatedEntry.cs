using System.Collections.Immutable;
using Galaxy.Pipeline.Sky;

namespace Galaxy.Pipeline.Data;

/// <summary>A galaxy of the simulated sky that has not been rendered yet. It is read as a whole 424-pixel picture.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Seed">Its seed.</param>
internal sealed record SimulatedEntry(GalaxyKind Kind, ulong Seed) : PictureEntry
{
    public override Result<PictureContent> Read() => Result.Ok<PictureContent>(
        new PictureContent.Decoded(SimulatedSky.Render(Kind, Seed, (int)SimulatedSky.FramePixels, fieldOfView: 1)));

    public override ContentStamp? Stamp() => null;

    /// <summary>One galaxy of a sky.</summary>
    /// <param name="classes">The sky's kinds, in any order.</param>
    /// <param name="index">Which, from 0.</param>
    /// <param name="mix">How often each kind occurs.</param>
    /// <param name="seed">The sky's seed.</param>
    public static PictureEntry Of(ImmutableArray<string> classes, int index, SkyMix mix, ulong seed)
    {
        (GalaxyKind kind, ulong own) = SimulatedSky.Draw(seed, index, mix);
        return new SimulatedEntry(kind, own) { Id = $"{index}", Name = NameOf(kind, index), Label = LabelOf(kind, classes), Position = index };
    }

    /// <summary>For messages and outputs: <c>simulated spiral 17</c>.</summary>
    public static string NameOf(GalaxyKind kind, int index) => $"simulated {kind.ClassName()} {index}";

    /// <summary>The index of a kind into the classes.</summary>
    public static ushort LabelOf(GalaxyKind kind, ImmutableArray<string> classes) =>
        (ushort)classes.IndexOf(kind.ClassName(), 0, StringComparer.OrdinalIgnoreCase);
}
