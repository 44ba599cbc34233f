using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Cli.Runs;

/// <summary>Something that must be the same on all ranks.</summary>
/// <param name="Name">What it is, without an article.</param>
/// <param name="Value">The value on this rank; if it is shown, without tabs and line breaks.</param>
internal sealed record RankFact(string Name, string Value)
{
    private const char Separator = '\t';

    /// <summary>Whether a person understands the value.</summary>
    public bool IsShown { get; init; } = true;

    /// <summary>Both in one line, to be compared with those of other ranks.</summary>
    public string Line => $"{Name}{Separator}{(IsShown ? Value : Sha256Text.Of(Value))}{Separator}{IsShown}";

    /// <summary>Says how a rank differs from the first one.</summary>
    public static string Difference(int rank, string first, string other)
    {
        string[] ours = first.Split(Separator), theirs = other.Split(Separator);
        return ours is not [var name, var value, var shown] || theirs is not [var same, var their, _] || name != same
            ? $"rank {rank} was started for something else than rank 0"
            : $"rank {rank} has another {name} than rank 0" + (bool.Parse(shown) ? $" ({their} instead of {value})" : "");
    }
}
