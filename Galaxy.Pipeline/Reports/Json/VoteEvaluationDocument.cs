using System.Collections.Immutable;
using Galaxy.Pipeline.Votes;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>How well a network foretells votes.</summary>
internal sealed record VoteEvaluationDocument(int Pictures, double Loss, ImmutableArray<QuestionScore> Questions)
{
    public static VoteEvaluationDocument? Of(VoteEvaluation? evaluation) =>
        evaluation is null ? null : new(evaluation.Pictures, evaluation.Loss, evaluation.Questions);
}
