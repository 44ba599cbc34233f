using System.Collections.Immutable;
using System.Text;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Png;

namespace Galaxy.Pipeline.Reports.Files;

/// <summary>The files of a run.</summary>
public static class RunFiles
{
    /// <summary>The name of the trained model's file.</summary>
    public const string ModelName = RunMarks.Model;

    /// <summary>Mistakes that a run shows.</summary>
    public const int MostMistakes = 24;

    private const int MistakesInRow = 6;

    /// <summary>The name of the last checkpoint's file, which is gone when the run is finished.</summary>
    public const string CheckpointName = RunMarks.Checkpoint;

    /// <summary>The name of the file with what the run was asked for.</summary>
    public const string RecordName = RunMarks.Record;

    /// <summary>The name of a training's report.</summary>
    public const string ReportName = "report.json";

    /// <summary>The name of the page.</summary>
    private const string PageName = "report.html";

    /// <summary>The name of a cross-validation's report.</summary>
    public const string FoldsName = RunMarks.Folds;

    /// <summary>The name of a comparison's report.</summary>
    public const string ComparisonName = RunMarks.Comparison;

    /// <summary>The name of an evaluation's report.</summary>
    public const string EvaluationName = RunMarks.Evaluation;

    /// <summary>The trained model's file, from <c>ModelFile.ToBytes</c>.</summary>
    public static RunFile Model(byte[] model) => RunFile.Of(ModelName, model);

    /// <summary>report.json, recipe.json, metrics.csv, predictions.csv, curves.svg, and the pictures of the test if there are test images.</summary>
    public static IEnumerable<RunFile> Of(RunReport report)
    {
        yield return Text(ReportName, ReportJson.Of(report));
        yield return Text("recipe.json", ReportJson.Of(report.Recipe));
        yield return Text("metrics.csv", MetricsCsv.Of(report.Epochs));
        yield return Predictions(report.Predictions, report.Data.Classes);
        yield return Text("curves.svg", CurvesSvg.Of(report));
        if (report.Test is { } test)
            foreach (RunFile file in OfTest(test, report.Mistakes))
                yield return file;
    }

    /// <summary>The pages of a training, a cross-validation, a comparison.</summary>
    public static RunFile Page(PageContent content) => Text(PageName, ReportHtml.Of(content));

    /// <inheritdoc cref="Page(PageContent)"/>
    public static RunFile Page(FoldsContent content) => Text(PageName, FoldsHtml.Of(content));

    /// <inheritdoc cref="Page(PageContent)"/>
    public static RunFile Page(ComparisonContent content) => Text(PageName, ComparisonHtml.Of(content));

    /// <summary>folds.json, predictions.csv and the pictures of all folds' tests.</summary>
    public static IEnumerable<RunFile> Of(CrossValidationReport report) =>
    [
        Text(FoldsName, CrossValidationJson.Of(report)),
        Predictions(report.Predictions, report.Data.Classes),
        .. OfTest(report.Pooled, report.Mistakes),
    ];

    /// <summary>evaluation.json, predictions.csv and the pictures of the test.</summary>
    public static IEnumerable<RunFile> Of(ModelEvaluation evaluation) =>
    [
        Text(EvaluationName, ModelEvaluationJson.Of(evaluation)),
        Predictions(evaluation.Predictions, evaluation.Test.Classes),
        .. OfTest(evaluation.Test, evaluation.Mistakes),
    ];

    /// <summary>compare.json, compare.md, compare.svg.</summary>
    public static IEnumerable<RunFile> Of(Comparison comparison) =>
    [
        Text(ComparisonName, ComparisonJson.Of(comparison)),
        Text("compare.md", ComparisonMarkdown.Of(comparison)),
        RunFile.Of("compare.svg", ComparisonSvg.Of(comparison)),
    ];

    /// <summary>confusion.svg, roc.svg, precision-recall.svg, reliability.svg, and mistakes.png with mistakes.csv if there are any.</summary>
    private static IEnumerable<RunFile> OfTest(Evaluation test, ImmutableArray<PictureAnswer> mistakes)
    {
        yield return Text("confusion.svg", ConfusionSvg.Of(test));
        yield return Text("roc.svg", RocSvg.Of(test));
        yield return Text("precision-recall.svg", PrecisionRecallSvg.Of(test));
        yield return Text("reliability.svg", ReliabilitySvg.Of(test));
        if (mistakes.IsEmpty)
            yield break;
        Image sheet = ContactSheet.Of([.. mistakes.Select(mistake => mistake.Image)], MistakesInRow);
        yield return RunFile.Of("mistakes.png", PngFile.Encode(sheet));
        yield return Text("mistakes.csv", MistakesCsv.Of(mistakes, test.Classes));
    }

    private static RunFile Predictions(ImmutableArray<PartAnswers> parts, ImmutableArray<string> classes) =>
        Text("predictions.csv", PredictionsCsv.Of(parts, classes));

    private static RunFile Text(string name, string text) => RunFile.Of(name, Encoding.UTF8.GetBytes(text));
}
