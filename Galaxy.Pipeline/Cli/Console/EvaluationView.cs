using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Cli.Console;

/// <summary>An evaluation as text and tables.</summary>
internal static class EvaluationView
{
    /// <param name="reporter">Where to show it.</param>
    /// <param name="title">The part that was evaluated: <c>Test</c>.</param>
    /// <param name="evaluation">The evaluation.</param>
    public static void Show(this Reporter reporter, string title, Evaluation evaluation)
    {
        reporter.Say("");
        string accuracy = Quantity.Percent(evaluation.Accuracy), interval = evaluation.Interval.InPercent();
        string recall = Quantity.Percent(evaluation.MacroRecall), loss = Quantity.Loss(evaluation.Loss);
        string images = Plural.Of(evaluation.Count, "image");
        reporter.Highlight(
            $"{title}: [bold]accuracy {accuracy}[/] on {images} (95 % interval {interval}), macro recall {recall}, loss {loss}");
        reporter.Say($"Always answering '{evaluation.MajorityClass.Name}' would give {Quantity.Percent(evaluation.MajorityBaseline)}");
        reporter.Say(
            $"True class among the two most probable {Quantity.Percent(evaluation.TopTwoAccuracy)}; mean over the classes: ROC area "
                + $"{Quantity.Score(evaluation.MacroRocArea)}, average precision {Quantity.Score(evaluation.MacroAveragePrecision)}");
        reporter.Say($"Calibration: expected error {Quantity.Percent(evaluation.Calibration.ExpectedError)}{Scaling(evaluation)}, "
            + $"Brier score {Quantity.Score(evaluation.Calibration.Brier)}");
        if (evaluation.Unlike is { } unlike)
            reporter.Say($"Unlike the images of the training: {Quantity.Count(unlike)} of {Quantity.Count(evaluation.Count)}");
        if (evaluation.RotationConsistency is { } consistency)
            reporter.Say($"Averaged over all quarter turns and mirror images; {Quantity.Percent(consistency)} of the images have "
                + "the same class in each");
        reporter.Write(ScoreTable(evaluation));
        ShownConfusion confusion = ShownConfusion.Of(evaluation);
        reporter.Write(ConfusionTable.Of(confusion));
        if (confusion.Note is { } note)
            reporter.Say(note);
        foreach (string warning in evaluation.Warnings("test"))
            reporter.Warn(warning);
    }

    private static string Scaling(Evaluation evaluation) => (evaluation.UnscaledError, evaluation.Temperature) switch
    {
        ({ } error, { } temperature) => $" ({Quantity.Percent(error)} before scaling with temperature {Quantity.Factor(temperature)})",
        ({ } error, null) => $" ({Quantity.Percent(error)} before temperature scaling)",
        _ => "",
    };

    private static TextTable ScoreTable(Evaluation evaluation)
    {
        TextTable table = new("class", ["images", "precision", "recall", "95 % interval", "F1"]);
        foreach (ClassScore score in evaluation.PerClass)
        {
            table.AddRow(
                score.Name, Quantity.Count(score.Support), Quantity.Percent(score.Precision), Quantity.Percent(score.Recall),
                score.RecallInterval.InPercent(), Quantity.Percent(score.F1));
        }

        return table;
    }
}
