namespace Galaxy.Pipeline.Reports.Cards;

/// <summary>What a card says of known faults, as far as the measurements tell.</summary>
internal static class CardFaults
{
    /// <summary>A class that is recognized less often is a fault.</summary>
    private const double GoodRecall = 0.85;

    /// <summary>A smaller error of the probabilities is none.</summary>
    private const double GoodCalibration = 0.02;

    /// <summary>A smaller loss on changed pictures is none.</summary>
    private const double LittleLoss = 0.04;

    private const double OftenTheSame = 0.95;

    /// <summary>Of pictures that it is meant for, so many may be marked as unlike those of its training.</summary>
    private const double FewUnlike = 0.1;

    public static string Of(ModelCard card)
    {
        string[] faults = [.. card.Measured is [var first, ..] ? Found(first.Test, card) : ["How good it is was not measured."]];
        IEnumerable<string> told = faults.DefaultIfEmpty("None was found in what is measured above.");
        return $"## Known faults\n\n{string.Concat(told.Select(fault => $"- {fault}\n"))}";
    }

    private static IEnumerable<string> Found(TestFigures test, ModelCard card) =>
    [
        .. card.Run.Test is not null && card.Model.Data?.LearnedTest is > 0 and int learned
            ? [$"{Quantity.Count(learned)} of its {Plural.Of(card.Model.Data.Test.Length, "test picture")} are no test of it: the model that its "
                + "training started from has learned from them, so those figures are too good."]
            : Array.Empty<string>(),
        .. test.PerClass.Select((score, index) => (score, index)).Where(pair => pair.score.Recall < GoodRecall)
            .Select(pair => Missed(test, pair.score, pair.index)),
        .. test.Ece > GoodCalibration ? [$"Its probabilities are off by {Quantity.Percent(test.Ece)} on average."] : Array.Empty<string>(),
        .. test.RotationConsistency < OftenTheSame
            ? [$"{Quantity.Percent(1 - test.RotationConsistency)} of the pictures get another class when they are turned or mirrored."]
            : Array.Empty<string>(),
        .. test.Unlike > FewUnlike * test.Images
            ? [$"It marks {Quantity.Count(test.Unlike.Value)} of {Quantity.Count(test.Images)} pictures that it is meant for as unlike those of "
                + "its training."]
            : Array.Empty<string>(),
        .. from shift in card.Shifts?.Changed ?? []
           where -shift.Change > LittleLoss
           select $"{shift.Words}: it loses {Quantity.Points(-shift.Change)} points of accuracy on pictures changed that way.",
    ];

    private static string Missed(TestFigures test, ClassFigures score, int index)
    {
        int[] answers = test.Confusion[index];
        int most = Enumerable.Range(0, answers.Length).Where(answer => answer != index).MaxBy(answer => answers[answer]);
        return $"Of {Quantity.Count(score.Images)} pictures of the class {score.Class}, {Quantity.Percent(score.Recall)} are recognized"
            + $"{CardMeasured.Interval(score.RecallInterval)}; {answers[most]} of them are taken for {test.PerClass[most].Class}.";
    }
}
