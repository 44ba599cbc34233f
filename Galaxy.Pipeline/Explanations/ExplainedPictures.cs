using System.Collections.Immutable;

namespace Galaxy.Pipeline.Explanations;

/// <summary>Pictures that were explained, and what went wrong with others.</summary>
/// <param name="Layer">The convolution by whose map they were explained.</param>
/// <param name="Rows">In the order in which they came.</param>
/// <param name="Failed">What went wrong.</param>
internal sealed record ExplainedPictures(ExplainedLayer Layer, ImmutableArray<ExplainedPicture> Rows, ImmutableArray<Problem> Failed);
