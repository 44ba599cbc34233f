using System.Collections.Immutable;
using Galaxy.Pipeline.Explanations;

namespace Galaxy.Pipeline.Cli;

/// <summary>A picture that was explained.</summary>
/// <param name="File">As it was named.</param>
/// <param name="Overlay">The file that shows the explanation.</param>
/// <param name="Title">What is explained, in words.</param>
/// <param name="Explanation">What came of it.</param>
internal sealed record ExplainedPicture(string File, string Overlay, string Title, Explanation Explanation);

/// <summary>Many pictures, and what went wrong with others.</summary>
internal sealed record ExplainedPictures(string Layer, ImmutableArray<string> Classes, ImmutableArray<ExplainedPicture> Rows, ImmutableArray<Problem> Failed)
{
    /// <summary>The same for a machine.</summary>
    public object ToJson() => new
    {
        Layer,
        Explanations = Rows.Select(row => new
        {
            row.File,
            Class = Classes[row.Explanation.Class],
            Probability = row.Explanation.Probabilities[row.Explanation.Class],
            Answer = Classes[row.Explanation.Answer],
            row.Overlay,
            Cold = row.Explanation.Heat.IsCold,
        }),
        Failed = Failed.Select(problem => new { File = problem.Thing, Problem = problem.ToString() }),
    };
}
