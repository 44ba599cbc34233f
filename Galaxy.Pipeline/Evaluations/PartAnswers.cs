using System.Collections.Immutable;

namespace Galaxy.Pipeline.Evaluations;

/// <summary>A model's answers to the pictures of one part.</summary>
/// <param name="Part">Its name: <c>training</c>, <c>validation</c>, <c>test</c>, <c>fold 1</c>.</param>
/// <param name="Answers">One per picture.</param>
public sealed record PartAnswers(string Part, ImmutableArray<PictureAnswer> Answers);
