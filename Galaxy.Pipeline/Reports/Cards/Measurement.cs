using System.Text.Json.Nodes;

namespace Galaxy.Pipeline.Reports.Cards;

/// <summary>A test of a model, or of others that were trained the same way.</summary>
/// <param name="How">On what, as a sentence without its period.</param>
/// <param name="Headline">The result in short: <c>accuracy 93.1 % ± 0.9</c>.</param>
/// <param name="Test">The figures.</param>
internal sealed record Measurement(string How, string Headline, TestFigures Test)
{
    /// <summary>A cross-validation.</summary>
    /// <param name="folds">Its figures.</param>
    /// <param name="recipe">The recipe of the model.</param>
    public static Measurement Of(FoldsFigures folds, JsonObject recipe) => new(
        $"In {folds.Folds.Length} folds of its pictures (seed {folds.Seed}): as many models, each tested on pictures that it has not seen"
            + Turned(folds.Pooled)
            + (JsonNode.DeepEquals(folds.Recipe, recipe) ? "" : ", and trained by another recipe than this one"),
        $"accuracy {Quantity.Percent(folds.Accuracy.Mean)} ± {Quantity.Points(folds.Accuracy.Deviation)} in {folds.Folds.Length} folds, "
            + $"macro recall {Quantity.Percent(folds.Pooled.MacroRecall)}",
        folds.Pooled);

    /// <summary>A test on pictures that the model has not learned from.</summary>
    /// <param name="test">The figures.</param>
    /// <param name="images">Which images.</param>
    public static Measurement Of(TestFigures test, string images) => new(
        "On pictures that it has not learned from" + Turned(test),
        $"accuracy {Quantity.Percent(test.Accuracy)} on {Quantity.Count(test.Images)} {images}, macro recall {Quantity.Percent(test.MacroRecall)}",
        test);

    private static string Turned(TestFigures test) => test.RotationConsistency is null ? "" : ", each in all eight orientations";
}
