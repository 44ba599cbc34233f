using System.Collections.Immutable;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Reports;

/// <summary>What a run learned from.</summary>
/// <param name="Source">Folder, or the simulated sky.</param>
/// <param name="Classes">Class names; the counts below are in their order.</param>
/// <param name="Training">Training images per class.</param>
/// <param name="Validation">Validation images per class.</param>
/// <param name="Test">Test images per class.</param>
/// <param name="Unreadable">Files that were left out.</param>
public sealed record DataSummary(
    string Source, ImmutableArray<string> Classes,
    ImmutableArray<int> Training, ImmutableArray<int> Validation, ImmutableArray<int> Test, int Unreadable)
{
    /// <inheritdoc cref="LoadedPictures.Frames"/>
    public FrameSpread? Frames { get; init; }

    internal static DataSummary Of(TrainingData data, ImageSource source)
    {
        Split split = data.Experiment.Split;
        return new DataSummary(
            $"{source}", split.Training.Classes, split.Training.CountPerClass(), split.Validation.CountPerClass(), split.Test.CountPerClass(),
            data.Reading.Unreadable.Length) { Frames = data.Reading.Frames };
    }
}
