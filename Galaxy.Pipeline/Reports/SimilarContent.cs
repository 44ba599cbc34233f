using System.Collections.Immutable;

namespace Galaxy.Pipeline.Reports;

/// <summary>Everything that a page of similar pictures shows.</summary>
/// <param name="Picture">The picture that others were compared with.</param>
/// <param name="Nearest">The most similar first.</param>
internal sealed record SimilarContent(SimilarPicture Picture, ImmutableArray<SimilarPicture> Nearest);
