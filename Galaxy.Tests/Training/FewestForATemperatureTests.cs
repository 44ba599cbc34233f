using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Training;
using Galaxy.Tests.Data;

namespace Galaxy.Tests.Training;

/// <summary>A temperature fitted to few images, or few errors, would do more harm than good.</summary>
public sealed class FewestForATemperatureTests
{
    [Theory]
    [InlineData(Temperature.FewestImages - 1, 10, false)]
    [InlineData(Temperature.FewestImages, Temperature.FewestMistakes - 1, false)]
    [InlineData(Temperature.FewestImages, Temperature.FewestMistakes, true)]
    [InlineData(500, 0, false)]
    public void A_temperature_takes_some_dozens_of_images_and_some_mistakes(int images, int mistakes, bool isFitted) =>
        Assert.Equal(isFitted, Answer(images, mistakes).FitTemperature() is not null);

    [Fact]
    public void What_is_fitted_with_the_fewest_mistakes_is_no_certainty() =>
        Assert.InRange(Answer(100, Temperature.FewestMistakes).FitTemperature()!.Value, 0.5, 2);

    [Fact]
    public void Pool_of_which_a_part_has_no_temperature_tells_the_error_before_all_the_same()
    {
        Predictions scaled = Answer(60, 6).Scale(new Temperature(2, AllOrientations: false));
        Evaluation pooled = Predictions.Pool([scaled, Answer(20, 1)]).Evaluate();
        Assert.Equal(Predictions.Pool([Answer(60, 6), Answer(20, 1)]).Evaluate().Calibration.ExpectedError, pooled.UnscaledError);
    }

    private static Predictions Answer(int images, int mistakes) => new(
        Datasets.Of(images, 0), [.. Enumerable.Range(0, images).SelectMany(image => image < mistakes ? (float[])[0.1f, 0.9f] : [0.95f, 0.05f])], RotationConsistency: null);
}
