using System.Collections.Immutable;

namespace Galaxy.Pipeline.Evaluations;

/// <summary>Parts together.</summary>
internal static class AllAnswers
{
    /// <summary>The answers of all parts, in their order.</summary>
    public static ImmutableArray<PictureAnswer> All(this ImmutableArray<PartAnswers> parts) => [.. parts.SelectMany(part => part.Answers)];
}
