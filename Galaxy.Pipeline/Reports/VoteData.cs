using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Reports;

/// <summary>The pictures of a training on votes.</summary>
/// <param name="Source">Where they come from.</param>
/// <param name="Training">Training pictures.</param>
/// <param name="Validation">Validation pictures.</param>
/// <param name="Test">Test pictures.</param>
internal sealed record VoteData(string Source, int Training, int Validation, int Test)
{
    public static VoteData Of(ImageSource source, Split split) =>
        new($"{source}", split.Training.Count, split.Validation.Count, split.Test.Count);
}
