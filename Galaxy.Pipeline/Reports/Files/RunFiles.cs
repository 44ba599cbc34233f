using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using Galaxy.Pipeline.Doubt;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Png;
using Galaxy.Pipeline.Recipes;
using Galaxy.Pipeline.Reports.Charts;
using Galaxy.Pipeline.Reports.Csv;
using Galaxy.Pipeline.Reports.Html;
using Galaxy.Pipeline.Reports.Json;
using Galaxy.Pipeline.Reports.Markup;
using Galaxy.Pipeline.Reports.Text;

namespace Galaxy.Pipeline.Reports.Files;

/// <summary>The files of a run.</summary>
public static class RunFiles
{
    private const int MistakesInRow = 6;

    /// <summary>
    /// report.json, recipe.json, metrics.csv, predictions.csv, curves.svg, ask.csv if a promise was made, and the charts of the test if there are
    /// test images.
    /// </summary>
    public static IEnumerable<RunFile> Of(RunReport report)
    {
        yield return Text(RunFileNames.Report, JsonText.Of(RunDocument.Of(report)));
        yield return Text("recipe.json", JsonText.Of(RecipeJson.Of(report.Setup.Recipe)));
        yield return Text("metrics.csv", MetricsCsv.Of(report.Epochs));
        yield return Predictions(report.Predictions, report.Data.Classes, report.Abstention?.Sets);
        yield return Drawing("curves.svg", LearningCurves.Of(report));
        if (report.Abstention is { } abstention)
            yield return Ask(abstention, report.Data.Classes);
        if (report.Test is { } test)
            foreach (RunFile file in OfTest(test, report.Mistakes))
                yield return file;
    }

    /// <summary>The pages of a training, a cross-validation, a comparison.</summary>
    public static RunFile Page(PageContent content) => Text(RunFileNames.Page, ReportHtml.Of(content));

    /// <inheritdoc cref="Page(PageContent)"/>
    public static RunFile Page(FoldsContent content) => Text(RunFileNames.Page, FoldsHtml.Of(content));

    /// <inheritdoc cref="Page(PageContent)"/>
    public static RunFile Page(ComparisonContent content) => Text(RunFileNames.Page, ComparisonHtml.Of(content));

    /// <summary>The page of <c>explain</c>, which shows the overlays beside it.</summary>
    internal static RunFile Page(string name, ExplanationContent content) => Text(name, ExplanationHtml.Of(content));

    /// <summary>folds.json, predictions.csv and the charts of all folds' tests.</summary>
    public static IEnumerable<RunFile> Of(CrossValidationReport report) =>
    [
        Text(RunFileNames.Folds, JsonText.Of(FoldsDocument.Of(report))),
        Predictions(report.Predictions, report.Data.Classes),
        .. OfTest(report.Pooled, report.Mistakes),
    ];

    /// <summary>evaluation.json, predictions.csv, the charts of the test, and shifts.csv if it was tested under shifts.</summary>
    public static IEnumerable<RunFile> Of(ModelEvaluation evaluation) =>
    [
        Text(RunFileNames.Evaluation, JsonText.Of(ModelEvaluationDocument.Of(evaluation))),
        Predictions(evaluation.Predictions, evaluation.Test.Classes, evaluation.Abstention?.Sets),
        .. evaluation.Abstention is { } abstention ? [Ask(abstention, evaluation.Test.Classes)] : Array.Empty<RunFile>(),
        .. evaluation.Shifts is { } shifts ? [Text("shifts.csv", ShiftsCsv.Of(shifts))] : Array.Empty<RunFile>(),
        .. OfTest(evaluation.Test, evaluation.Mistakes),
    ];

    /// <summary>compare.json, compare.md, compare.svg.</summary>
    public static IEnumerable<RunFile> Of(Comparison comparison) =>
    [
        Text(RunFileNames.Comparison, JsonText.Of(ComparisonDocument.Of(comparison))),
        Text("compare.md", ComparisonMarkdown.Of(comparison)),
        Drawing("compare.svg", ComparisonChart.Of(comparison)),
    ];

    /// <summary>confusion.svg, roc.svg, precision-recall.svg, reliability.svg, and mistakes.png with mistakes.csv if there are any.</summary>
    private static IEnumerable<RunFile> OfTest(Evaluation test, ImmutableArray<PictureAnswer> mistakes)
    {
        yield return Drawing("confusion.svg", ConfusionChart.Of(test));
        yield return Drawing("roc.svg", RocChart.Of(test));
        yield return Drawing("precision-recall.svg", PrecisionRecallChart.Of(test));
        yield return Drawing("reliability.svg", ReliabilityChart.Of(test));
        if (mistakes.IsEmpty)
            yield break;
        Image sheet = ContactSheet.Of([.. mistakes.Select(mistake => mistake.Image)], MistakesInRow);
        yield return RunFile.Of("mistakes.png", PngFile.Encode(sheet));
        yield return Text("mistakes.csv", MistakesCsv.Of(mistakes, test.Classes));
    }

    private static RunFile Predictions(ImmutableArray<PartAnswers> parts, ImmutableArray<string> classes, PredictionSets? sets = null) =>
        Text("predictions.csv", PredictionsCsv.Of(parts, classes, sets));

    private static RunFile Ask(Abstention abstention, ImmutableArray<string> classes) => Text("ask.csv", AskCsv.Of(abstention.Asked, classes));

    private static RunFile Drawing(string name, XElement drawing) => Text(name, MarkupText.Of(drawing));

    private static RunFile Text(string name, string text) => RunFile.Of(name, Encoding.UTF8.GetBytes(text));
}
