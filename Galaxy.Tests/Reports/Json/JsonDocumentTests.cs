using System.Text.Json.Nodes;
using Galaxy.Pipeline.Recipes;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Reports.Json;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Models;
using Galaxy.Tests.Reports.Html;

namespace Galaxy.Tests.Reports.Json;

/// <summary>The bytes of the documents that other programs read: names, order, digits, line breaks.</summary>
public sealed class JsonDocumentTests
{
    [Fact]
    public void Documents_are_the_reviewed_ones() => Snapshot.MatchAll(
        [
            ("report", JsonText.Of(RunDocument.Of(Runs.Of(2) with { Mistakes = [Runs.Mistake] }))),
            ("folds", JsonText.Of(FoldsDocument.Of(Pages.Folds().Report))),
            ("compare", JsonText.Of(ComparisonDocument.Of(Comparisons.Content(Compared()).Comparison))),
            ("evaluation", JsonText.Of(ModelEvaluationDocument.Of(Evaluation()))),
            ("recipe", JsonText.Of(RecipeJson.Of(Recipe.Default))),
            ("network", JsonText.Of(NetworkDocument.Of(TinyNetwork.Info, batch: 32, threads: 2))),
            ("explanations", JsonText.Of(Explanations())),
        ],
        extension: "json");

    [Fact]
    public void Property_is_added_at_the_end_and_rows_of_numbers_are_spread_out()
    {
        string json = JsonText.With(FoldedDataDocument.Of(new FoldedData("galaxies", ["a"], [3], 0)), "folder", "out");
        Assert.Equal(["source", "classes", "images", "unreadable", "folder"], JsonNode.Parse(json)!.AsObject().Select(property => property.Key));
        Assert.Contains("\"images\": [\n    3\n  ],", json, StringComparison.Ordinal);
    }

    private static Pipeline.Reports.Comparison Compared() => Comparisons.Of(
        Comparisons.Network("One", 40, image => image < 30), Comparisons.Network("Two", 40, image => image < 29));

    private static ModelEvaluation Evaluation() => new(
        "GalaxyNet", new TestedData("galaxies", "test", Gone: 2, New: null, Learned: 70, Unreadable: 1),
        Runs.Evaluate(Runs.Classes) with { Temperature = 1.5, UnscaledError = double.NaN, RotationConsistency = 0.875 }, [], ["A note."]);

    private static ExplanationsDocument Explanations()
    {
        ExplanationDocument explained = new("é<1>.png", "spiral", 0.75f, "edge-on", "explained/1.png", Cold: false, Note: null);
        return new ExplanationsDocument("conv3", [explained], [new ProblemDocument("\u202Ex.png", "x: it is text.")]);
    }
}
