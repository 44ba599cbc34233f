using System.Numerics;

namespace Galaxy.Tests.Harness;

/// <summary>How well two results of different arithmetic agree.</summary>
internal static class Agreement
{
    /// <summary>The rounding error of a sum whose terms cancel, in single precision; smaller differences are ignored.</summary>
    private const double Rounding = 2e-7;

    /// <summary>‖actual − expected‖ / ‖expected‖; 0 when the difference is no more than rounding, NaN when there is a NaN.</summary>
    public static double Relative<TActual, TExpected>(ReadOnlySpan<TActual> actual, ReadOnlySpan<TExpected> expected)
        where TActual : INumber<TActual> where TExpected : INumber<TExpected>
    {
        Assert.Equal(expected.Length, actual.Length);
        (double difference, double norm) = (0, 0);
        for (int index = 0; index < actual.Length; index++)
        {
            double wanted = double.CreateChecked(expected[index]);
            double error = double.CreateChecked(actual[index]) - wanted;
            difference += error * error;
            norm += wanted * wanted;
        }

        return difference <= Rounding * Rounding ? 0 : Math.Sqrt(difference / norm);
    }

    /// <summary>Fails unless two tensors agree.</summary>
    /// <param name="tolerance">Largest relative difference.</param>
    /// <param name="what">The tensor's name.</param>
    public static void Within<TActual, TExpected>(
        double tolerance, ReadOnlySpan<TActual> actual, ReadOnlySpan<TExpected> expected, string what)
        where TActual : INumber<TActual> where TExpected : INumber<TExpected>
    {
        double relative = Relative(actual, expected);
        Assert.True(relative <= tolerance, $"{what} differs by {relative:e2} of its size, more than {tolerance:e0}.");
    }

    /// <summary>
    /// Fails unless two sets of gradients agree, relative to each gradient or to all together: where batch norm makes terms cancel, a
    /// gradient that should be zero holds the rounding error of the others.
    /// </summary>
    public static void WithinAll(double tolerance, IReadOnlyDictionary<string, float[]> actual, IReadOnlyDictionary<string, double[]> expected)
    {
        double all = Math.Sqrt(expected.Values.Sum(tensor => tensor.Sum(value => value * value)));
        foreach ((string name, double[] wanted) in expected)
        {
            double error = Math.Sqrt(wanted.Zip(actual[name], (value, got) => (got - value) * (got - value)).Sum());
            double size = Math.Max(all / 100, Math.Sqrt(wanted.Sum(value => value * value)));
            Assert.True(error <= tolerance * size, $"{name} differs by {error / size:e2} of its size, more than {tolerance:e0}.");
        }
    }

    /// <summary>Fails unless two sets of named tensors have the same names and agree, each by itself.</summary>
    public static void Within<TActual, TExpected>(
        double tolerance, IReadOnlyDictionary<string, TActual[]> actual, IReadOnlyDictionary<string, TExpected[]> expected)
        where TActual : INumber<TActual> where TExpected : INumber<TExpected>
    {
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
        foreach ((string name, TExpected[] wanted) in expected)
            Within<TActual, TExpected>(tolerance, actual[name], wanted, name);
    }
}
