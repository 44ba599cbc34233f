using System.Collections.Immutable;

namespace Galaxy.Pipeline.Catalogs.Rules;

/// <summary>How a value is compared with a threshold.</summary>
/// <param name="Sign">As written: <c>&gt;=</c>.</param>
/// <param name="Holds">Whether it holds of a value and a threshold. It holds of no value that is not a number.</param>
internal sealed record Comparison(string Sign, Func<double, double, bool> Holds)
{
    /// <summary>All of them, the longer signs first.</summary>
    public static ImmutableArray<Comparison> All { get; } =
    [
        new(">=", (value, threshold) => value >= threshold),
        new("<=", (value, threshold) => value <= threshold),
        new(">", (value, threshold) => value > threshold),
        new("<", (value, threshold) => value < threshold),
    ];
}
