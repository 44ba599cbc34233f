using Galaxy.Kernels.Communication;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Training;

/// <summary>
/// Training as a lazy sequence: nothing is computed until it is read. An epoch makes a new <see cref="TrainState"/> from
/// the last one. The reader of the sequence handles progress, checkpoints, validation and early stopping, and disposes
/// the states.
/// </summary>
public static class Trainer
{
    /// <summary>Trains from <paramref name="start"/> until the settings' epochs are done.</summary>
    /// <param name="start">Any state of a training with the same settings; disposed once the training has begun.</param>
    /// <param name="training">The images, in batches of the settings' size.</param>
    /// <param name="settings">How to train.</param>
    /// <param name="workers">Threads; they do not change the result.</param>
    /// <param name="stop">Ends the training after the current step.</param>
    internal static IEnumerable<TrainEvent> Train<TNetwork>(
        this TrainState start, Batches training, TrainSettings settings, Workers workers, CancellationToken stop = default)
        where TNetwork : INetwork
    {
        using TrainBuffers<TNetwork> buffers = new(training, settings, workers);
        using (start)
            buffers.Load(start);
        for (TrainPosition position = start.Position; position.Epoch < settings.Epochs;)
        {
            EpochSums sums = new(position.Epoch + 1);
            buffers.Begin(position.Epoch + 1);
            foreach (int batch in Enumerable.Range(0, training.Count))
            {
                if (workers.Ranks.AnyEnds(stop.IsCancellationRequested))
                {
                    if (batch > 0)
                        yield return new TrainEvent.Interrupted(buffers.Save(position, batch, sums.ToMetrics()));
                    yield break;
                }

                BatchLoss loss = buffers.Step(batch, position.Step + batch + 1);
                if (!double.IsFinite(loss.Mean))
                {
                    workers.Ranks.EndTogether();
                    yield return new TrainEvent.Diverged(Divergence(position.Epoch + 1, position.Step + batch + 1, buffers.NonFiniteLayer, settings));
                    yield break;
                }

                sums.Add(loss);
                yield return new TrainEvent.StepDone(position.Epoch + 1, (long)position.Epoch * training.Images + sums.Images, loss);
            }

            if (!buffers.WeightsAreFinite)
            {
                workers.Ranks.EndTogether();
                yield return new TrainEvent.Diverged(Divergence(position.Epoch + 1, position.Step + training.Count, layer: null, settings));
                yield break;
            }

            TrainState state = buffers.Save(position, training.Count, sums.ToMetrics());
            position = state.Position;
            yield return new TrainEvent.EpochDone(state);
        }
    }

    private static Problem Divergence(int epoch, int step, string? layer, TrainSettings settings) => new(
        "Training",
        $"the loss is no longer a finite number in epoch {epoch}, step {step}; it began in {layer ?? "the gradients"}",
        $"Lower --lr, which is {settings.Optimizer.LearningRate}{OrFactors(settings)}, and try again");

    private static string OrFactors(TrainSettings settings) =>
        settings.LayerFactors.Factors.Any(factor => factor.Value > 1) ? ", or the layer rates above 1" : "";
}
