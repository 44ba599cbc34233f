namespace Galaxy.Pipeline.Evaluations;

/// <summary>How well one class was recognized; a share of nothing is null.</summary>
/// <param name="Name">The class.</param>
/// <param name="Support">Images of this class.</param>
/// <param name="Precision">Share of the images classified as it that are.</param>
/// <param name="Recall">Share of its images that were recognized.</param>
/// <param name="RecallInterval">The recall's 95 % interval.</param>
/// <param name="F1">Harmonic mean of precision and recall.</param>
public sealed record ClassScore(
    string Name, int Support, double? Precision, double? Recall, Interval? RecallInterval, double? F1)
{
    public static ClassScore Of(string name, int label, ConfusionMatrix confusion)
    {
        int truePositives = confusion.Rows[label][label];
        int actual = confusion.Actual(label);
        int predicted = confusion.Predicted(label);
        return new ClassScore(
            name,
            actual,
            Share(truePositives, predicted),
            Share(truePositives, actual),
            actual == 0 ? null : Interval.Wilson(truePositives, actual),
            Share(2 * truePositives, actual + predicted));
    }

    private static double? Share(int part, int whole) => whole == 0 ? null : (double)part / whole;
}
