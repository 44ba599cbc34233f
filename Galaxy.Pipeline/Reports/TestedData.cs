using System.Text.Json.Serialization;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Reports;

/// <summary>The images of an evaluation.</summary>
/// <param name="Source">Folder, or the simulated sky.</param>
/// <param name="Part">Which of its images: <c>test</c>, <c>unseen</c>, <c>all</c>.</param>
/// <param name="Gone">Test images of the training that are missing; this and the next two are null if the model does not list its images.</param>
/// <param name="New">Images that were in no part of the training.</param>
/// <param name="Learned">Images that the model was trained or validated on; they are tested only with <c>all</c>.</param>
/// <param name="Unreadable">Files that were left out.</param>
public sealed record TestedData(string Source, string Part, int? Gone, int? New, int? Learned, int Unreadable)
{
    /// <inheritdoc cref="LoadedPictures.Frames"/>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FrameSpread? Frames { get; init; }
}
