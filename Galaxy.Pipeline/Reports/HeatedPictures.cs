using System.Collections.Immutable;
using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Reports;

/// <summary>Answers whose pictures are tinted where they speak for them.</summary>
/// <param name="Layer">The convolution whose map says so.</param>
/// <param name="Pictures">The answers, each with its tinted picture.</param>
public sealed record HeatedPictures(string Layer, ImmutableArray<PictureAnswer> Pictures);
