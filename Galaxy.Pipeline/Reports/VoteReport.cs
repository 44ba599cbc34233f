using System.Collections.Immutable;
using Galaxy.Pipeline.Training;
using Galaxy.Pipeline.Votes;

namespace Galaxy.Pipeline.Reports;

/// <summary>All results of a training on votes.</summary>
internal sealed record VoteReport
{
    /// <summary>The network and how it trained.</summary>
    public required RunSetup Setup { get; init; }

    /// <summary>Where the pictures come from, and how many are in each part.</summary>
    public required VoteData Data { get; init; }

    /// <summary>One row per epoch, whose accuracies mean nothing here.</summary>
    public required ImmutableArray<EpochRow> Epochs { get; init; }

    /// <summary>The final model on the validation pictures, if there are any.</summary>
    public required VoteEvaluation? Validation { get; init; }

    /// <summary>The same on the test pictures, if there are any.</summary>
    public required VoteEvaluation? Test { get; init; }

    /// <summary>Its predictions for the test pictures, if there are any.</summary>
    public required VotePredictions? Predictions { get; init; }

    /// <summary>One line each.</summary>
    public required ImmutableArray<string> Warnings { get; init; }

    /// <summary>The only part that differs between equal runs, with the epochs' own seconds.</summary>
    public required RunTiming Timing { get; init; }
}
