using Galaxy.Kernels.Numerics;
using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Tests.Evaluations;

public sealed class TemperatureTests
{
    /// <summary>Of four answers of 0.9 to 0.1, three are right: at 0.75 the cross-entropy is smallest, so 9^(1/T) = 3.</summary>
    [Fact]
    public void Fit_of_two_classes_is_the_one_worked_out_by_hand() =>
        Assert.Equal(2, Temperature.Fit([0, 0, 0, 1], Repeat(4, 0.9f, 0.1f), allOrientations: false).Value, 1e-5);

    [Fact]
    public void Fit_finds_the_temperature_that_spoiled_honest_probabilities()
    {
        RandomStream random = new(5);
        foreach (double spoiled in (double[])[0.4, 1, 2.5])
        {
            (ushort[] labels, float[] honest) = Draw(ref random, 4000);
            float[] probabilities = [.. new Temperature(1 / spoiled, AllOrientations: false).Apply(honest, 3)];
            Assert.Equal(spoiled, Temperature.Fit(labels, probabilities, allOrientations: false).Value, spoiled * 0.08);
        }
    }

    [Fact]
    public void No_temperature_nearby_is_better_than_the_fitted_one()
    {
        RandomStream random = new(6);
        for (int trial = 0; trial < 30; trial++)
        {
            (ushort[] labels, float[] honest) = Draw(ref random, 40);
            float[] probabilities = [.. new Temperature(0.3 + random.NextDouble(), AllOrientations: false).Apply(honest, 3)];
            Temperature fitted = Temperature.Fit(labels, probabilities, allOrientations: false);
            double loss = Loss(fitted);
            Assert.True(loss <= Loss(new Temperature(1, AllOrientations: false)) + 1e-6);
            Assert.True(loss <= Loss(fitted with { Value = fitted.Value * 1.02 }) + 1e-6);
            Assert.True(loss <= Loss(fitted with { Value = fitted.Value / 1.02 }) + 1e-6);

            double Loss(Temperature temperature) => Evaluation.Of(["a", "b", "c"], labels, temperature.Apply(probabilities, 3).AsSpan()).Loss;
        }
    }

    [Fact]
    public void Scaling_keeps_the_order_and_the_sum()
    {
        RandomStream random = new(7);
        for (int trial = 0; trial < 100; trial++)
        {
            (_, float[] row) = Draw(ref random, 1);
            float[] scaled = [.. new Temperature(0.2 + 5 * random.NextDouble(), AllOrientations: false).Apply(row, 3)];
            Assert.Equal(1, scaled.Sum(), 1e-6);
            Assert.Equal(Order(row), Order(scaled));
        }
    }

    [Fact]
    public void Temperature_stays_finite_where_every_answer_is_right_or_none_and_where_a_probability_is_0()
    {
        Assert.InRange(Temperature.Fit([0, 0], Repeat(2, 0.9f, 0.1f), allOrientations: false).Value, 1 / 32.0, 0.04);
        Assert.InRange(Temperature.Fit([1, 1], Repeat(2, 0.9f, 0.1f), allOrientations: false).Value, 31, 32);
        Assert.InRange(Temperature.Fit([0, 1], Repeat(2, 1, 0), allOrientations: true).Value, 31, 32);
        Assert.Equal([1, 0], new Temperature(2, AllOrientations: false).Apply([1, 0], 2).AsEnumerable());
    }

    private static float[] Repeat(int times, params float[] row) => [.. Enumerable.Repeat(row, times).SelectMany(values => values)];

    private static int[] Order(float[] row) => [.. Enumerable.Range(0, row.Length).OrderBy(index => row[index])];

    /// <summary>Three classes whose labels fall as their probabilities say.</summary>
    private static (ushort[] Labels, float[] Probabilities) Draw(ref RandomStream random, int count)
    {
        ushort[] labels = new ushort[count];
        float[] probabilities = new float[count * 3];
        for (int image = 0; image < count; image++)
        {
            double[] weights = [0.01 + random.NextDouble(), 0.01 + random.NextDouble(), 0.01 + random.NextDouble()];
            double sum = weights.Sum();
            for (int label = 0; label < 3; label++)
                probabilities[image * 3 + label] = (float)(weights[label] / sum);
            double chance = random.NextDouble() * sum;
            labels[image] = (byte)(chance < weights[0] ? 0 : chance < weights[0] + weights[1] ? 1 : 2);
        }

        return (labels, probabilities);
    }
}
