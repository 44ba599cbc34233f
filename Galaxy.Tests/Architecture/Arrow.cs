namespace Galaxy.Tests.Architecture;

/// <summary>One room uses another.</summary>
internal sealed record Arrow(string From, string To)
{
    /// <summary>A type and one that it uses.</summary>
    public string Example { get; init; } = "";

    /// <summary>The same two rooms are the same arrow.</summary>
    public bool Equals(Arrow? other) => (From, To) == (other?.From, other?.To);

    public override int GetHashCode() => (From, To).GetHashCode();

    public override string ToString() => $"{From} → {To} ({Example})";
}
