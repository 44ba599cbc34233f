namespace Galaxy.Generators.Language;

/// <summary>The shape of a feature map; a vector of N values is 1×1×N.</summary>
internal readonly record struct MapShape(int Height, int Width, int Channels)
{
    /// <summary>
    /// Channels that show the same filter, each in another orientation; they are neighbors. 1 in a map whose channels have nothing to do with
    /// each other.
    /// </summary>
    public int Orientations { get; init; } = 1;

    /// <summary>Channels, those of one filter counted once.</summary>
    public int Filters => Channels / Orientations;

    /// <summary>Values in it.</summary>
    public long Count => (long)Height * Width * Channels;

    /// <summary>1×1×N as N.</summary>
    public override string ToString() => Height == 1 && Width == 1 ? $"{Channels}" : $"{Height}×{Width}×{Channels}";

    /// <summary>The shape with a border of that width on all four sides.</summary>
    public MapShape Padded(int border) => this with { Height = Height + 2 * border, Width = Width + 2 * border };
}
