using System.Collections.Immutable;

namespace Galaxy.Pipeline.Results;

/// <summary>What kept work from its result, in one line: something a user can fix, or an <see cref="Interruption"/>.</summary>
/// <param name="Thing">What it is about: a file, a flag, a folder.</param>
/// <param name="What">What is wrong with it, and where.</param>
/// <param name="Remedy">What to do about it.</param>
public record Problem(string Thing, string What, string Remedy)
{
    /// <summary>Further problems that were found with it; each gets a line of its own.</summary>
    public ImmutableArray<Problem> Others { get; init; } = [];

    /// <summary>What was noted on the way and may be the cause, a line each; told before it.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>This one and the others.</summary>
    public IEnumerable<Problem> All => [this, .. Others];

    /// <summary>The same, saying in which part of the work it arose.</summary>
    public virtual Problem Within(string part) => this with { What = $"{part}: {What}" };

    public override string ToString() => $"{OneLine.Of(Thing)}: {OneLine.Of(What)}. {ShownText.Of(Remedy)}.";
}
