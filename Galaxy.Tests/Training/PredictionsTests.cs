using System.Collections.Immutable;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Training;
using Galaxy.Tests.Data;

namespace Galaxy.Tests.Training;

public sealed class PredictionsTests
{
    private static readonly Predictions One = Answer(0.5, 0.75f, 0.25f);

    private static readonly Predictions Three = Answer(1, 0.25f, 0.75f, 0.5f, 0.5f, 1, 0);

    [Fact]
    public void Pool_is_one_after_the_other_with_consistency_by_images()
    {
        Predictions pool = Predictions.Pool([One, Three]);
        Assert.Equal(["0", "0", "1", "2"], pool.Images.Names());
        Assert.Equal([0.75f, 0.25f, 0.25f, 0.75f, 0.5f, 0.5f, 1, 0], pool.Probabilities.AsEnumerable());
        Assert.Equal(0.875, pool.RotationConsistency);
        Assert.Null(pool.Evaluate().UnscaledError);
        Assert.Null(Predictions.Pool([One with { RotationConsistency = null }]).RotationConsistency);
    }

    [Fact]
    public void Pool_of_scaled_answers_remembers_the_error_before()
    {
        Predictions pool = Predictions.Pool([One.Scale(new Temperature(2, AllOrientations: true)), Three.Scale(new Temperature(3, AllOrientations: true))]);
        Assert.Equal(Predictions.Pool([One, Three]).Evaluate().Calibration.ExpectedError, pool.Evaluate().UnscaledError);
        Assert.Null(pool.Evaluate().Temperature);
    }

    [Fact]
    public void Temperature_of_images_shown_otherwise_is_not_applied()
    {
        Assert.Same(One, One.Scale(new Temperature(2, AllOrientations: false)));
        Assert.Same(One, One.Scale(null));
        Assert.Equal(2, One.Scale(new Temperature(2, AllOrientations: true)).Evaluate().Temperature);
    }

    private static Predictions Answer(double consistency, params ImmutableArray<float> probabilities) =>
        new(Datasets.Of(probabilities.Length / 2, 0), probabilities, consistency);
}
