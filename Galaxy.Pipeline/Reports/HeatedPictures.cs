using System.Collections.Immutable;
using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Reports;

/// <summary>Answers, with pictures tinted where they support the answer.</summary>
/// <param name="Layer">The convolution whose map the tint comes from.</param>
/// <param name="Pictures">The answers, each with its tinted picture.</param>
public sealed record HeatedPictures(string Layer, ImmutableArray<PictureAnswer> Pictures);
