using System.Collections.Immutable;
using Galaxy.Pipeline.Serving;

namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary>The pictures of the training most like one.</summary>
/// <param name="State">As of <see cref="TrainingPicturesDocument"/>.</param>
/// <param name="Note">Why there are none; null if there are.</param>
/// <param name="Nearest">The most similar first, of those that have been read.</param>
internal sealed record SimilarPicturesDocument(string State, string? Note, ImmutableArray<NearestDocument> Nearest)
{
    public static SimilarPicturesDocument Of(TrainingProgress progress, ImmutableArray<NearestDocument> nearest)
    {
        TrainingPicturesDocument state = TrainingPicturesDocument.Of(progress);
        return new SimilarPicturesDocument(state.State, state.Note, nearest);
    }
}
