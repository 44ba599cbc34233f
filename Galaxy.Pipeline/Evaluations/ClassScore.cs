namespace Galaxy.Pipeline.Evaluations;

/// <summary>How well one class was recognised; a share over nothing is null.</summary>
/// <param name="Name">The class.</param>
/// <param name="Support">Images of this class.</param>
/// <param name="Precision">Share of the images taken for it that are.</param>
/// <param name="Recall">Share of its images that were recognised.</param>
/// <param name="RecallInterval">The recall's 95 % interval.</param>
/// <param name="F1">Harmonic mean of precision and recall.</param>
public sealed record ClassScore(
    string Name, int Support, double? Precision, double? Recall, Interval? RecallInterval, double? F1)
{
    public static ClassScore Of(string name, int label, ConfusionMatrix confusion)
    {
        int hits = confusion.Rows[label][label];
        int actual = confusion.Actual(label);
        int predicted = confusion.Predicted(label);
        return new ClassScore(
            name,
            actual,
            Share(hits, predicted),
            Share(hits, actual),
            actual == 0 ? null : Interval.Wilson(hits, actual),
            Share(2 * hits, actual + predicted));
    }

    private static double? Share(int part, int whole) => whole == 0 ? null : (double)part / whole;
}
