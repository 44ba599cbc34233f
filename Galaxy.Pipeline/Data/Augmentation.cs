namespace Galaxy.Pipeline.Data;

/// <summary>How training images are varied, so that the network cannot learn them by heart.</summary>
public enum Augmentation
{
    /// <summary>Every image is shown as it is.</summary>
    None,

    /// <summary>
    /// Every showing is in one of the eight orientations that quarter turns and mirrors give, by chance (of four if the input is
    /// not a square): the sky has no up. Pixels only change places.
    /// </summary>
    Turns,
}
