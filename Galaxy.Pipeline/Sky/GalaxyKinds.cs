namespace Galaxy.Pipeline.Sky;

/// <summary>Kinds and the names of their classes.</summary>
public static class GalaxyKinds
{
    /// <summary>The class's name, as in class folders and network.json.</summary>
    public static string ClassName(this GalaxyKind kind) => kind switch
    {
        GalaxyKind.CompletelyRoundSmooth => "completely round smooth",
        GalaxyKind.InBetweenSmooth => "in between smooth",
        GalaxyKind.CigarShapedSmooth => "cigar-shaped smooth",
        GalaxyKind.EdgeOn => "edge-on",
        GalaxyKind.Spiral => "spiral",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The kind with this class name, ignoring case.</summary>
    public static bool TryFind(string className, out GalaxyKind kind)
    {
        foreach (GalaxyKind candidate in Enum.GetValues<GalaxyKind>())
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
