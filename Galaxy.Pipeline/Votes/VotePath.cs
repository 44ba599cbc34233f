using System.Collections.Immutable;
using Galaxy.Kernels.Contract;

namespace Galaxy.Pipeline.Votes;

/// <summary>The way through a decision tree that most volunteers are expected to go.</summary>
/// <param name="Questions">The questions that they are asked.</param>
/// <param name="Answers">The outputs of the answers that they give.</param>
/// <param name="Answered">Questions and answers with their fractions: <c>edge-on: no, 91.0 %; …</c>.</param>
internal sealed record VotePath(ImmutableHashSet<VoteQuestion> Questions, ImmutableHashSet<int> Answers, string Answered)
{
    /// <summary>A sentence.</summary>
    public string InWords => $"Most volunteers are expected to answer {Answered}.";

    public static VotePath Of(VoteTree tree, VoteForecast forecast)
    {
        List<VoteQuestion> questions = [];
        List<int> answers = [];
        foreach (VoteQuestion question in tree.Questions.Where(question => question.Parent < 0 || answers.Contains(question.Parent)))
        {
            questions.Add(question);
            answers.Add(Enumerable.Range(question.First, question.Answers.Length).MaxBy(answer => forecast.Fractions[answer]));
        }

        IEnumerable<string> words = questions.Zip(answers, (question, answer) =>
            $"{question.Name}: {question.Answers[answer - question.First]}, {Quantity.Percent(forecast.Fractions[answer])}");
        return new VotePath([.. questions], [.. answers], string.Join("; ", words));
    }
}
