namespace Galaxy.Pipeline.Imaging.Framings;

/// <summary>
/// The radius at which a galaxy is a fixed part as bright as it is on average within (Petrosian 1976): it depends neither on the distance nor,
/// much, on how deep a picture is. The brightness at a radius is that from 0.8 to 1.25 times the radius, as in SDSS.
/// </summary>
internal static class PetrosianRadius
{
    /// <summary>η at that radius. SDSS takes 0.2; pictures have less depth, and there 0.3 is steadier.</summary>
    private const double Ratio = 0.3;

    private const double Inner = 0.8;
    private const double Outer = 1.25;
    private const int Least = 2;

    /// <summary>In cells; the profile's reach if the galaxy goes on beyond it; null if there is no light.</summary>
    public static double? Of(LightProfile profile)
    {
        double last = 1;
        for (int radius = Least; radius <= profile.Reach; radius++)
        {
            double within = profile.Light(radius) / profile.Cells(radius);
            if (within <= 0)
                return null;
            double ratio = Mean(profile, Inner * radius, Outer * radius) / within;
            if (ratio < Ratio)
                return radius == Least ? radius : radius - 1 + (last - Ratio) / (last - ratio);
            last = ratio;
        }

        return profile.Reach;
    }

    /// <summary>The mean light of the cells between two radii.</summary>
    private static double Mean(LightProfile profile, double from, double to) =>
        (profile.Light(to) - profile.Light(from)) / (profile.Cells(to) - profile.Cells(from));
}
