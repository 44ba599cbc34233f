using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Cli.Sharing;

/// <summary>Something that must be the same on all ranks.</summary>
/// <param name="Name">What it is, without an article.</param>
/// <param name="Value">Its value on this rank.</param>
/// <param name="Remedy">What to do if it differs.</param>
internal sealed record RankFact(string Name, string Value, string Remedy)
{
    /// <summary>The most letters of <see cref="Words"/> that are shown.</summary>
    private const int MostShown = 100;

    private const char Separator = '\t';

    /// <summary>What this rank has, for a person: <c>epochs 3</c>; null if nobody can read the value.</summary>
    public string? Words { get; init; }

    /// <summary>All of it in one line, to be compared with those of other ranks.</summary>
    public string Line => string.Join(Separator, Name, Words is { Length: <= MostShown } words ? ShownText.Of(words) : "", Sha256Text.Of(Value));

    /// <summary>Says how a rank differs from the first one.</summary>
    /// <param name="rank">Its number.</param>
    /// <param name="first">The line of the first.</param>
    /// <param name="other">The line of the other.</param>
    public static string Difference(int rank, string first, string other) => (first.Split(Separator), other.Split(Separator)) switch
    {
        ([var name, ..], [var another, ..]) when name != another => $"rank {rank} has other settings or another task than rank 0",
        ([_, { Length: > 0 } ours, _], [_, { Length: > 0 } theirs, _]) when ours != theirs => $"rank {rank} has {theirs}, rank 0 has {ours}",
        ([var name, ..], _) => $"rank {rank} has another {name} than rank 0",
        _ => throw new InvalidOperationException("A line has no name."),
    };
}
