using System.Collections.Immutable;

namespace Galaxy.Pipeline.Evaluations;

/// <summary>A confusion matrix that is small enough to look at: of many classes those with the most wrong answers, and all others as one.</summary>
/// <param name="Classes">The names of its rows and columns.</param>
/// <param name="Matrix">The counts.</param>
public sealed record ShownConfusion(ImmutableArray<string> Classes, ConfusionMatrix Matrix)
{
    /// <summary>Rows of the largest that is shown.</summary>
    public const int MostRows = 40;

    /// <summary>What was left out, as a sentence; null if nothing was.</summary>
    public string? Note { get; private init; }

    public static ShownConfusion Of(Evaluation evaluation) => Of(evaluation.Classes, evaluation.Confusion);

    private static ShownConfusion Of(ImmutableArray<string> classes, ConfusionMatrix matrix)
    {
        if (classes.Length <= MostRows)
            return new ShownConfusion(classes, matrix);
        int[] worst = [.. Enumerable.Range(0, classes.Length)
            .OrderByDescending(label => matrix.Actual(label) + matrix.Predicted(label) - 2 * matrix.Rows[label][label])
            .Take(MostRows - 1)
            .Order()];
        string others = $"{Quantity.Count(classes.Length - worst.Length)} other classes";
        return new ShownConfusion([.. worst.Select(label => classes[label]), others], Merged(matrix, worst))
        {
            Note = $"Shown are the {worst.Length} classes with the most wrong answers; the {others} count as one. "
                + "All counts are in the JSON report, under 'confusion'.",
        };
    }

    /// <summary>The rows and columns that are kept, and behind them the sums of the others.</summary>
    private static ConfusionMatrix Merged(ConfusionMatrix matrix, int[] kept)
    {
        int[] places = [.. Enumerable.Repeat(kept.Length, matrix.Classes)];
        for (int place = 0; place < kept.Length; place++)
            places[kept[place]] = place;
        int[][] rows = [.. Enumerable.Range(0, kept.Length + 1).Select(_ => new int[kept.Length + 1])];
        for (int actual = 0; actual < matrix.Classes; actual++)
        {
            for (int predicted = 0; predicted < matrix.Classes; predicted++)
                rows[places[actual]][places[predicted]] += matrix.Rows[actual][predicted];
        }

        return new ConfusionMatrix([.. rows.Select(row => row.ToImmutableArray())]);
    }
}
