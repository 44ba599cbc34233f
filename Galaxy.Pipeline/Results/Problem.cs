using System.Collections.Immutable;

namespace Galaxy.Pipeline.Results;

/// <summary>Something a user can mend, said in one line.</summary>
/// <param name="Thing">What it is about: a file, a flag, a folder.</param>
/// <param name="What">What is wrong with it, and where.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record Problem(string Thing, string What, string Remedy)
{
    /// <summary>Further problems that were found with it; each gets a line of its own.</summary>
    public ImmutableArray<Problem> Others { get; init; } = [];

    public override string ToString() => $"{OneLine.Of(Thing)}: {OneLine.Of(What)}. {ShownText.Of(Remedy)}.";
}
