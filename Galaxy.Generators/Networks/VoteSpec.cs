using Galaxy.Generators.Language;

namespace Galaxy.Generators.Networks;

/// <summary>What a network learns if its head is "votes": a decision tree of questions.</summary>
/// <param name="Loss">One of <see cref="VoteHead.Losses"/>.</param>
/// <param name="Questions">At least one; a parent comes before its children.</param>
internal sealed record VoteSpec(string Loss, EquatableArray<QuestionSpec> Questions)
{
    /// <summary>The names of the outputs: question and answer, as in the columns of Galaxy Zoo's tables.</summary>
    public EquatableArray<string> Outputs => Questions.SelectMany(question => question.Outputs).ToEquatableArray();
}
