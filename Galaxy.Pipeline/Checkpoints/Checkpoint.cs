using System.Collections.Immutable;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Checkpoints;

/// <summary>A run after a whole number of epochs: all that the rest of it depends on.</summary>
/// <param name="Conditions">What the run learns from and how.</param>
/// <param name="State">The state of the training, at least one epoch old.</param>
/// <param name="Best">The state that would be kept if the run ended here.</param>
/// <param name="Epochs">One row per epoch done.</param>
public sealed record Checkpoint(RunConditions Conditions, TrainState State, JudgedState Best, ImmutableArray<EpochRow> Epochs);
