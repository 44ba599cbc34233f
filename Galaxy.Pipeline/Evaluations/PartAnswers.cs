using System.Collections.Immutable;

namespace Galaxy.Pipeline.Evaluations;

/// <summary>A model's answers to the pictures of one part.</summary>
/// <param name="Part">Its name: one of those below, or <c>fold 1</c>.</param>
/// <param name="Answers">One per picture.</param>
public sealed record PartAnswers(string Part, ImmutableArray<PictureAnswer> Answers)
{
    public const string Training = "training";

    public const string Validation = "validation";

    public const string Test = "test";

    /// <summary>Pictures that were not in the training's data.</summary>
    public const string New = "new";

    /// <summary>Pictures that may or may not have been.</summary>
    public const string Unknown = "unknown";
}
