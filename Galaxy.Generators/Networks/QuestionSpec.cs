using Galaxy.Generators.Language;

namespace Galaxy.Generators.Networks;

/// <summary>A question of a decision tree.</summary>
/// <param name="Name">Unlike that of any other.</param>
/// <param name="Answers">Two or more, all different.</param>
/// <param name="First">The output of the first answer.</param>
/// <param name="After">The answer that leads here; null if everybody is asked.</param>
internal sealed record QuestionSpec(string Name, EquatableArray<string> Answers, int First, ParentAnswer? After)
{
    /// <summary>The names of its answers' outputs.</summary>
    public IEnumerable<string> Outputs => Answers.Select(answer => $"{Name}_{answer}");
}
