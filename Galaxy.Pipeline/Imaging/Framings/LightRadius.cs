namespace Galaxy.Pipeline.Imaging.Framings;

/// <summary>The radius of a galaxy as Galaxy Zoo's frames use it: it holds 90 % of the light within two Petrosian radii (R90 of the SDSS).</summary>
internal static class LightRadius
{
    private const double Share = 0.9;
    private const double Aperture = 2;
    private const double Least = 2;

    /// <summary>Light is a galaxy if it exceeds its noise by so much.</summary>
    private const double LeastSignal = 10;

    /// <summary>In cells; null if there is no galaxy.</summary>
    /// <param name="profile">Its light.</param>
    /// <param name="noise">Standard deviation of the light of a cell of sky.</param>
    public static double? Of(LightProfile profile, double noise)
    {
        if (PetrosianRadius.Of(profile) is not { } radius || profile.Light(radius) < LeastSignal * noise * Math.Sqrt(profile.Cells(radius)))
            return null;
        return Math.Max(Least, profile.RadiusOf(Share * profile.Light(Aperture * radius)));
    }
}
