using System.Collections.Immutable;
using Galaxy.Pipeline.Explanations;

namespace Galaxy.Pipeline.Cli.Explain;

/// <summary>A picture that was explained.</summary>
/// <param name="File">As it was named.</param>
/// <param name="Overlay">The file that shows the explanation.</param>
/// <param name="Title">What is explained, in words.</param>
/// <param name="Class">The class that is explained.</param>
/// <param name="Probability">Its probability.</param>
/// <param name="Answer">The most probable class.</param>
/// <param name="Cold">Whether nothing in the picture speaks for the class.</param>
internal sealed record ExplainedPicture(string File, string Overlay, string Title, string Class, float Probability, string Answer, bool Cold)
{
    /// <summary>Why the answer means little; null if nothing is known against it.</summary>
    public string? Note { get; init; }

    /// <summary>What is worth telling of an explanation; its heat is in the overlay, and there may be many.</summary>
    public static ExplainedPicture Of(string file, string overlay, string title, Explanation explanation, ImmutableArray<string> classes) => new(
        file, overlay, title, classes[explanation.Class], explanation.Probabilities[explanation.Class], classes[explanation.Answer], explanation.Heat.IsCold);
}

/// <summary>Many pictures, and what went wrong with others.</summary>
internal sealed record ExplainedPictures(string Layer, ImmutableArray<ExplainedPicture> Rows, ImmutableArray<Problem> Failed)
{
    /// <summary>The same for a machine.</summary>
    public object ToJson() => new
    {
        Layer,
        Explanations = Rows.Select(row => new
        {
            row.File,
            row.Class,
            row.Probability,
            row.Answer,
            row.Overlay,
            row.Cold,
            row.Note,
        }),
        Failed = Failed.Select(problem => new { File = problem.Thing, Problem = problem.ToString() }),
    };
}
