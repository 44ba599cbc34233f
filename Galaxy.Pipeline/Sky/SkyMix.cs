namespace Galaxy.Pipeline.Sky;

/// <summary>How often each kind occurs in a simulated sky.</summary>
public enum SkyMix
{
    /// <summary>As in Galaxy Zoo: 602, 580, 44, 278 and 496 in 2,000.</summary>
    Natural,

    /// <summary>Each kind equally often.</summary>
    Flat,

    /// <summary>Every second galaxy a disc seen from above, half of these with a bar; the others as in <see cref="Natural"/>. For votes.</summary>
    Discs,
}
