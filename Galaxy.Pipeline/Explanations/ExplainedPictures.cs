using System.Collections.Immutable;

namespace Galaxy.Pipeline.Explanations;

/// <summary>Pictures that were explained, and what went wrong with others.</summary>
/// <param name="Layer">The convolution whose map explains them.</param>
/// <param name="Rows">In the order they came.</param>
/// <param name="Failed">What went wrong.</param>
internal sealed record ExplainedPictures(ExplainedLayer Layer, ImmutableArray<ExplainedPicture> Rows, ImmutableArray<Problem> Failed);
