using Galaxy.Kernels.Numerics;

namespace Galaxy.Pipeline.Sky;

/// <summary>Random stars and other galaxies in the frame, more numerous at fainter magnitudes as in real counts.</summary>
internal static class Neighbors
{
    // Per square arcsecond, to the faintest magnitude drawn.
    private const double Stars = 0.0007;
    private const double Galaxies = 0.0017;
    private const double Faintest = 22.2;

    // Share of galaxies with satellites or merging neighbors in sight.
    private const double Accompanied = 0.3;

    public static IReadOnlyList<Neighbor> Draw(GalaxyModel galaxy, ref RandomStream random)
    {
        double side = galaxy.FramePixel * SimulatedSky.FramePixels;
        List<Neighbor> neighbors = [];
        for (int left = Chance.Count(Stars * side * side, ref random); left > 0; left--)
            neighbors.Add(Star(side, ref random));
        for (int left = Chance.Count(Galaxies * side * side, ref random); left > 0; left--)
            neighbors.Add(Galaxy(side, ref random));
        for (int left = Chance.Happens(Accompanied, ref random) ? 1 + Chance.Count(0.8, ref random) : 0; left > 0; left--)
            neighbors.Add(Companion(galaxy, ref random));
        return neighbors;
    }

    public static void Paint(Detector detector, IReadOnlyList<Neighbor> neighbors)
    {
        foreach (Neighbor neighbor in neighbors)
        {
            if (neighbor.Profile is null)
                detector.AddPoint(neighbor.X, neighbor.Y, neighbor.Flux);
            else
                Sersic.Paint(detector, neighbor.Profile, neighbor.X, neighbor.Y, neighbor.Angle);
        }
    }

    private static Neighbor Star(double side, ref RandomStream random)
    {
        double magnitude = Faintest + DeterministicMath.Log(1 - random.NextDouble()) / 0.6;
        double red = random.NextDouble();
        Color color = new(0.3 + 1.2 * red, 0.1 + 0.7 * red * red * red);
        return new Neighbor(Place(side, ref random), Place(side, ref random), Bands.Of(Math.Max(13, magnitude), color), null, 0);
    }

    private static Neighbor Galaxy(double side, ref RandomStream random)
    {
        double magnitude = Math.Max(15.5, Faintest + DeterministicMath.Log(1 - random.NextDouble()) / 0.85);
        Color color = new(0.4 + 1.1 * random.NextDouble(), 0.2 + 0.4 * random.NextDouble());
        double radius = DeterministicMath.Pow(10, 0.12 * (20 - magnitude)) * 0.8 * (0.6 + 0.8 * random.NextDouble());
        Bands flux = Bands.Of(magnitude, color);
        SersicModel profile = new(flux, 1 + 2 * random.NextDouble(), radius, 0.3 + 0.7 * random.NextDouble(), 0);
        return new Neighbor(Place(side, ref random), Place(side, ref random), flux, profile, Math.PI * random.NextDouble());
    }

    // Of the galaxy's own color, as members of one group are, and mostly much fainter.
    private static Neighbor Companion(GalaxyModel galaxy, ref RandomStream random)
    {
        double share = DeterministicMath.Pow(10, -0.4 * Chance.Between(1, 5, ref random));
        double radius = galaxy.Radius90 * 0.3 * Math.Sqrt(share) * Chance.LogNormal(1, 0.3, ref random);
        SersicModel profile = new(galaxy.Light * share, Chance.Between(1, 3, ref random), radius, Chance.Between(0.4, 1, ref random), 0);
        double distance = galaxy.Radius90 * Chance.Between(0.4, 2.5, ref random);
        (double sin, double cos) = DeterministicMath.SinCos(Chance.Between(0, 2 * Math.PI, ref random));
        return new Neighbor(distance * cos, distance * sin, profile.Flux, profile, Chance.Between(0, Math.PI, ref random));
    }

    private static double Place(double side, ref RandomStream random) => (random.NextDouble() - 0.5) * side;
}
