using System.Collections.Immutable;
using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Training.Comparisons;

/// <summary>A network compared with the most accurate one, on the same images.</summary>
/// <param name="Network">The network.</param>
/// <param name="Test">The test, with the most accurate network first.</param>
/// <param name="P">The test's p-value, adjusted for the number of networks compared with the best (<see cref="Holm"/>).</param>
public sealed record BesideBest(ComparedNetwork Network, McNemarTest Test, double P)
{
    /// <summary>At this p-value or above, chance explains a difference.</summary>
    public const double Level = 0.05;

    /// <summary>Whether chance alone does not explain why the best did better.</summary>
    public bool IsDistinguishable => P < Level;

    /// <summary>Every network but the best, in order.</summary>
    public static ImmutableArray<BesideBest> Of(ImmutableArray<ComparedNetwork> networks, ComparedNetwork best)
    {
        ComparedNetwork[] others = [.. networks.Where(network => !ReferenceEquals(network, best))];
        McNemarTest[] tests = [.. others.Select(other => TestOf(best, other))];
        double[] adjusted = Holm.Adjust([.. tests.Select(test => test.P)]);
        return [.. others.Select((other, index) => new BesideBest(other, tests[index], adjusted[index]))];
    }

    /// <summary>Pairs answers by the images' names: with inputs of different sizes, the same pictures give different images.</summary>
    private static McNemarTest TestOf(ComparedNetwork best, ComparedNetwork other)
    {
        string[] names = [.. best.Recognized.Keys.Where(other.Recognized.ContainsKey)];
        return McNemarTest.Of(names.Select(name => best.Recognized[name]), names.Select(name => other.Recognized[name]));
    }
}
