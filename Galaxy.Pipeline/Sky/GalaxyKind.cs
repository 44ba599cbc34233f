namespace Galaxy.Pipeline.Sky;

/// <summary>
/// What the sky draws: the five classes that volunteers tell apart (Zhu et al., 2019), in the order of the default network's outputs, and a kind
/// that is no class.
/// </summary>
public enum GalaxyKind
{
    CompletelyRoundSmooth,
    InBetweenSmooth,
    CigarShapedSmooth,
    EdgeOn,
    Spiral,

    /// <summary>A disc seen from above, with or without a bar and arms. It is none of the classes: volunteers vote on it.</summary>
    FaceOnDisc,
}
