namespace Galaxy.Generators.Networks;

/// <summary>The answer that leads to a question.</summary>
/// <param name="Question">An earlier question's name.</param>
/// <param name="Answer">The answer's name.</param>
/// <param name="Output">The answer's output.</param>
internal sealed record ParentAnswer(string Question, string Answer, int Output);
