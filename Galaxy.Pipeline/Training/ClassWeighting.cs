namespace Galaxy.Pipeline.Training;

/// <summary>How much each class counts in the loss, by its number of training images.</summary>
public enum ClassWeighting
{
    /// <summary>All images count the same.</summary>
    None,

    /// <summary>n / (k·nᶜ): every class counts the same, whatever its number of images.</summary>
    Balanced,

    /// <summary>
    /// 1 over the effective number of images, (1 − βⁿᶜ) / (1 − β) with β = 0.999 (Cui et al., 2019), scaled to a mean of 1: between
    /// the two others, since each further image of a class adds less.
    /// </summary>
    EffectiveNumber,
}
