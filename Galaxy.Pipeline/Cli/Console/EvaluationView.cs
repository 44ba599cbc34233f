using Galaxy.Pipeline.Evaluations;
using Spectre.Console;

namespace Galaxy.Pipeline.Cli;

/// <summary>An evaluation as text and tables.</summary>
internal static class EvaluationView
{
    /// <param name="reporter">Where to.</param>
    /// <param name="title">What was evaluated on: <c>Test</c>.</param>
    /// <param name="evaluation">The evaluation.</param>
    public static void Show(this Reporter reporter, string title, Evaluation evaluation)
    {
        reporter.Say("");
        reporter.Console.MarkupLineInterpolated(
            $"{title}: [bold]accuracy {evaluation.Accuracy:P1}[/] on {evaluation.Count:N0} images (95 % interval {Range(evaluation.Interval)}), macro recall {evaluation.MacroRecall:P1}, loss {evaluation.Loss:F4}");
        reporter.Say($"Always answering '{evaluation.MajorityClass.Name}' would give {evaluation.MajorityBaseline:P1}");
        reporter.Say(
            $"True class among the two most probable {evaluation.TopTwoAccuracy:P1}; mean over the classes: ROC area {Number(evaluation.MacroRocArea)}, average precision {Number(evaluation.MacroAveragePrecision)}");
        reporter.Say($"Calibration: expected error {evaluation.Calibration.ExpectedError:P1}{Scaling(evaluation)}, Brier score {evaluation.Calibration.Brier:F3}");
        if (evaluation.RotationConsistency is { } consistency)
            reporter.Say($"Averaged over all quarter turns and mirror images; {consistency:P1} of the images have the same class in each");
        reporter.Console.Write(ScoreTable(evaluation));
        reporter.Console.Write(ConfusionTable.Of(evaluation));
        foreach (string warning in evaluation.Warnings("test"))
            reporter.Warn(warning);
    }

    private static string Scaling(Evaluation evaluation) => (evaluation.UnscaledError, evaluation.Temperature) switch
    {
        ({ } error, { } temperature) => $" ({error:P1} before scaling with temperature {temperature:F2})",
        ({ } error, null) => $" ({error:P1} before temperature scaling)",
        _ => "",
    };

    private static Table ScoreTable(Evaluation evaluation)
    {
        Table table = Tables.Create("class", ["images", "precision", "recall", "95 % interval", "F1"]);
        foreach (ClassScore score in evaluation.PerClass)
        {
            table.AddRow(
                Markup.Escape(score.Name), $"{score.Support:N0}", Share(score.Precision), Share(score.Recall),
                score.RecallInterval is { } interval ? Range(interval) : "-", Share(score.F1));
        }

        return table;
    }

    private static string Share(double? share) => share is { } known ? $"{known:P1}" : "-";

    private static string Number(double? value) => value is { } known ? $"{known:F3}" : "-";

    private static string Range(Interval interval) => $"{100 * interval.Low:F1} to {100 * interval.High:F1}";
}
