using System.Collections.Immutable;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Doubt;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Imaging.Framings;

namespace Galaxy.Pipeline.Models;

/// <summary>A trained network with everything needed to apply it.</summary>
public sealed record Model
{
    /// <summary>The network's name in network.json.</summary>
    public required string NetworkName { get; init; }

    /// <summary>Its spec in canonical form, as in <c>NetworkInfo.Spec</c>.</summary>
    public required string Spec { get; init; }

    /// <summary>Class names in the order of the logits.</summary>
    public required ImmutableArray<string> Classes { get; init; }

    /// <summary>Which part of a picture the network sees.</summary>
    public required Framing Framing { get; init; }

    /// <summary>Mean and deviation of the training images.</summary>
    public required Standardization Standardization { get; init; }

    /// <summary>Seed of the run that trained it.</summary>
    public required ulong Seed { get; init; }

    /// <summary>How its images were chosen and split.</summary>
    public required TrainingImages Images { get; init; }

    /// <summary>SHA-256, in hexadecimal, of the model file whose weights its training started from; null for random weights.</summary>
    public string? From { get; init; }

    /// <summary>The parameters.</summary>
    public required Weights Weights { get; init; }

    /// <summary>What its probabilities are scaled with, fitted on validation images; null for none.</summary>
    public Temperature? Temperature { get; init; }

    /// <summary>What promises are made from, fitted on validation images; null without any.</summary>
    public CalibrationScores? Calibration { get; init; }

    /// <summary>Tells pictures that are unlike those of its training; null for a model that was not fitted to.</summary>
    public Familiarity? Familiarity { get; init; }

    /// <summary>
    /// The mean fractions of its training pictures' votes, in the order of the answers, NaN for a question that too few were asked; empty if it
    /// learned classes, or its file does not say.
    /// </summary>
    public ImmutableArray<double> VoteMeans { get; init; } = [];

    /// <summary>Which pictures it was trained, validated and tested on; null if its file does not say.</summary>
    public DataManifest? Data { get; init; }
}
