using System.Collections.Immutable;

namespace Galaxy.Pipeline.Serving;

/// <summary>The pictures of the training most like another.</summary>
/// <param name="Progress">How far the training's pictures were read when these were chosen.</param>
/// <param name="Pictures">The most similar first, with their similarity.</param>
internal sealed record NearestPictures(TrainingProgress Progress, ImmutableArray<(TrainingPicture Picture, double Similarity)> Pictures);
