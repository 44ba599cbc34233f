using System.Collections.Immutable;

namespace Galaxy.Pipeline.Sky;

/// <summary>Kinds and the names of their classes.</summary>
public static class GalaxyKinds
{
    /// <summary>The kinds that are classes.</summary>
    public static ImmutableArray<GalaxyKind> Classes { get; } =
    [
        GalaxyKind.CompletelyRoundSmooth, GalaxyKind.InBetweenSmooth, GalaxyKind.CigarShapedSmooth, GalaxyKind.EdgeOn, GalaxyKind.Spiral,
    ];

    /// <summary>The class's name, as in class folders and network.json; of a kind that is no class, a name for messages.</summary>
    public static string ClassName(this GalaxyKind kind) => kind switch
    {
        GalaxyKind.CompletelyRoundSmooth => "completely round smooth",
        GalaxyKind.InBetweenSmooth => "in between smooth",
        GalaxyKind.CigarShapedSmooth => "cigar-shaped smooth",
        GalaxyKind.EdgeOn => "edge-on",
        GalaxyKind.Spiral => "spiral",
        GalaxyKind.FaceOnDisc => "face-on disc",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The class with this name, ignoring case.</summary>
    public static bool TryFind(string className, out GalaxyKind kind)
    {
        foreach (GalaxyKind candidate in Classes)
        {
            if (string.Equals(candidate.ClassName(), className, StringComparison.OrdinalIgnoreCase))
            {
                kind = candidate;
                return true;
            }
        }

        kind = default;
        return false;
    }
}
