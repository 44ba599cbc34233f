using System.Collections.Immutable;
using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Training;

/// <summary>An evaluation, and the answers that it sums up.</summary>
public sealed record JudgedPictures(Evaluation Evaluation, ImmutableArray<PictureAnswer> Answers);
