using System.Collections.Immutable;
using Galaxy.Pipeline.Cli.Serve.Learning;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary>The last training of this server.</summary>
/// <param name="State"><c>idle</c>, <c>running</c>, <c>done</c>, <c>failed</c> or <c>canceled</c>.</param>
/// <param name="Command">The command that does the same in the working folder.</param>
/// <param name="Run">The name of its run folder.</param>
/// <param name="Epoch">Epochs that are done.</param>
/// <param name="Epochs">Epochs in all.</param>
/// <param name="Loss">Of the last epoch, in nats.</param>
/// <param name="Accuracy">The same; a share.</param>
/// <param name="Validation">The accuracy on the validation pictures after it.</param>
/// <param name="Log">The last lines of its log.</param>
/// <param name="Result">How the two models compare.</param>
/// <param name="Problem">What kept it from its end.</param>
/// <param name="Serving"><c>new</c> if the model of this training is served, else <c>old</c>.</param>
/// <param name="Labels">Labels that stand.</param>
/// <param name="Needs">What is missing before one can learn; null if nothing is.</param>
/// <param name="Runs">The runs of learning in the working folder.</param>
internal sealed record TrainingDocument(
    string State, string? Command, string? Run, int? Epoch, int? Epochs, double? Loss, double? Accuracy, double? Validation,
    ImmutableArray<string> Log, ComparedDocument? Result, string? Problem, string Serving, int Labels, string? Needs, ImmutableArray<string> Runs)
{
    /// <param name="learner">Who learns.</param>
    /// <param name="state">How far it is.</param>
    public static TrainingDocument Of(Learner learner, LearningState state)
    {
        EpochRow? epoch = state.Epoch;
        (string? needs, int labels) = learner.Ready;
        return new TrainingDocument(
            Word(state.Phase), state.Command, state.Run, epoch?.Epoch, state.Epochs, Finite(epoch?.TrainLoss), epoch?.TrainAccuracy,
            epoch?.ValidationAccuracy, state.Log, state.Result is { } compared ? ComparedDocument.Of(compared) : null, state.Problem,
            learner.ServesNew ? NewModel : OldModel, labels, needs, learner.Runs);
    }

    /// <summary>The word for the model of a training.</summary>
    public const string NewModel = "new";

    /// <summary>The word for the model that it started from.</summary>
    public const string OldModel = "old";

    private static double? Finite(double? value) => value is { } known && double.IsFinite(known) ? known : null;

    private static string Word(LearningPhase phase) => phase switch
    {
        LearningPhase.Running => "running",
        LearningPhase.Done => "done",
        LearningPhase.Failed => "failed",
        LearningPhase.Canceled => "canceled",
        _ => "idle",
    };
}
