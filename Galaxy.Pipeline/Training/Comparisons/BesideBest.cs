using System.Collections.Immutable;
using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Training.Comparisons;

/// <summary>A network beside the most accurate one of a comparison, on the same images.</summary>
/// <param name="Network">It.</param>
/// <param name="Test">The most accurate network is its first.</param>
/// <param name="P">The test's probability, adjusted for the number of networks that are put beside the best (<see cref="Holm"/>).</param>
public sealed record BesideBest(ComparedNetwork Network, McNemarTest Test, double P)
{
    /// <summary>From here on, chance explains a difference.</summary>
    public const double Level = 0.05;

    /// <summary>Whether chance alone does not explain that the best recognized more.</summary>
    public bool IsDistinguishable => P < Level;

    /// <summary>Every network but the best, in their order.</summary>
    public static ImmutableArray<BesideBest> Of(ImmutableArray<ComparedNetwork> networks, ComparedNetwork best)
    {
        ComparedNetwork[] others = [.. networks.Where(network => !ReferenceEquals(network, best))];
        McNemarTest[] tests = [.. others.Select(other => TestOf(best, other))];
        double[] adjusted = Holm.Adjust([.. tests.Select(test => test.P)]);
        return [.. others.Select((other, index) => new BesideBest(other, tests[index], adjusted[index]))];
    }

    /// <summary>In pairs by the images' names: of inputs of other sizes, the same pictures are other images.</summary>
    private static McNemarTest TestOf(ComparedNetwork best, ComparedNetwork other)
    {
        string[] names = [.. best.Recognized.Keys.Where(other.Recognized.ContainsKey)];
        return McNemarTest.Of(names.Select(name => best.Recognized[name]), names.Select(name => other.Recognized[name]));
    }
}
