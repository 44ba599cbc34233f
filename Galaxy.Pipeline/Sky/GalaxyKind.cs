namespace Galaxy.Pipeline.Sky;

/// <summary>The five classes that volunteers tell apart (Zhu et al., 2019), in the order of the default network's outputs.</summary>
public enum GalaxyKind
{
    CompletelyRoundSmooth,
    InBetweenSmooth,
    CigarShapedSmooth,
    EdgeOn,
    Spiral,
}
