using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Reports;

/// <summary>What is first read: how accurate the model is on pictures it has not seen, beside what that is worth.</summary>
internal static class PageHeader
{
    public static Html Of(PageContent content) => Html.Tag(
        "header",
        [
            Html.Tag("p", $"Report of a training, {Words.Time(content.Run.Timing.Started)}").With("class", "kicker"),
            Html.Tag("h1", content.Run.Network),
            .. content.Run.Test is { } test ? Tested(test) : [Untested],
            KeyFigures(content.Run),
            .. Notes.Of(content.Run),
        ]).With("id", "summary");

    private static Html[] None => [];

    private static Html Untested => Html.Tag(
        "p", "There were no test images: nothing is known of how well it does on galaxies it has not seen.").With("class", "lead");

    private static IEnumerable<Html> Tested(Evaluation test) =>
    [
        Html.Tag(
            "p",
            Html.Tag("strong", Words.Percent(test.Accuracy)),
            $" of {Quantity.Count(test.Count)} galaxies it had not seen were recognised (95{Words.NoBreakSpace}% interval {Words.Range(test.Interval)}); ",
            $"always answering the largest class would give {Words.Percent(test.MajorityBaseline)}.")
            .With("class", "lead"),
        Html.Tag("figure", new Html.Verbatim(AccuracyBar.Of(test))).With("class", "bar"),
    ];

    private static Html KeyFigures(RunReport run) => Html.Tag(
        "dl",
        [
            .. run.Test is { } test ? [Figure("macro recall", Words.Percent(test.MacroRecall)), Figure("test loss", $"{Quantity.Loss(test.Loss)} nats")] : None,
            .. run.Validation is { } validation ? [Figure("validation accuracy", Words.Percent(validation.Accuracy))] : None,
            Figure("training accuracy", Words.Percent(run.Train.Accuracy)),
            Figure("training images", Quantity.Count(run.Train.Count)),
            Figure("epochs", $"{run.Epochs.Length}"),
            Figure("training time", Words.Time(run.Timing.TrainingSeconds)),
        ]).With("class", "figures");

    private static Html Figure(string name, string value) => Html.Tag("div", Html.Tag("dt", name), Html.Tag("dd", value));
}
