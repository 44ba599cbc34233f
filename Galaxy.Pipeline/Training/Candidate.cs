using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Models;

namespace Galaxy.Pipeline.Training;

/// <summary>Weights that may be kept, and how they do on the validation images.</summary>
/// <param name="Epoch">The epoch after which they were taken, or that was interrupted; from 1.</param>
/// <param name="Weights">The candidate's own share of them.</param>
/// <param name="Validation">Null without validation images.</param>
public sealed record Candidate(int Epoch, Weights Weights, Evaluation? Validation) : IDisposable
{
    /// <summary>
    /// Which to keep of this and a later one: the later; or, if the best is kept, the more accurate on the validation images,
    /// or on a tie the one with the smaller loss. Without validation images the later is kept.
    /// </summary>
    public Candidate Keep(KeptEpoch kept, Candidate later) => (kept, Validation, later.Validation) switch
    {
        (KeptEpoch.Best, { } mine, { } its) when (mine.Accuracy, its.Loss).CompareTo((its.Accuracy, mine.Loss)) >= 0 => this,
        _ => later,
    };

    /// <summary>Whether it has stayed the best for some epochs (early stopping; Prechelt, 1998).</summary>
    /// <param name="latest">The state after the last epoch done.</param>
    /// <param name="patience">Epochs to wait for a better one; null for forever.</param>
    public bool HasWaited(TrainState latest, int? patience) => latest.Epoch - Epoch >= patience;

    public void Dispose() => Weights.Dispose();
}
