using System.Collections.Immutable;

namespace Galaxy.Pipeline.Reports.Charts;

/// <summary>Places short labels beside dots so that none covers another.</summary>
internal static class DotLabels
{
    private const double Width = 17;
    private const double Height = 11;

    /// <summary>Offsets of a label from its dot: right, left, above, below, then farther away.</summary>
    private static readonly ImmutableArray<(double X, double Y)> Places =
        [(6, 4), (-20, 4), (-6, -7), (-6, 16), (10, -8), (10, 16), (-24, -8), (-24, 16), (24, 4), (-38, 4)];

    /// <summary>A place for each dot's label: the first that no earlier label has taken; if all are taken, the first.</summary>
    public static IReadOnlyList<(double X, double Y)> Beside(IEnumerable<(double X, double Y)> dots)
    {
        List<(double X, double Y)> labels = [];
        foreach ((double x, double y) in dots)
            labels.Add(Place(labels, x, y));
        return labels;
    }

    private static (double X, double Y) Place(List<(double X, double Y)> taken, double x, double y) => Places
        .Select(place => (X: x + place.X, Y: y + place.Y))
        .Where(place => !taken.Any(label => Math.Abs(label.X - place.X) < Width && Math.Abs(label.Y - place.Y) < Height))
        .Append((x + Places[0].X, y + Places[0].Y))
        .First();
}
