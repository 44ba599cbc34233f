using System.Globalization;

namespace Galaxy.Peers;

/// <summary>How far two contestants' answers are apart: proof that they are the same network.</summary>
/// <param name="Value">The largest absolute difference.</param>
internal sealed record Difference(double Value)
{
    /// <summary>Two ways to add the same floats differ by less.</summary>
    private const double Tolerance = 1e-4;

    /// <exception cref="InvalidOperationException">The difference is too large for the same network.</exception>
    public Difference OrThrow(string what) =>
        Value <= Tolerance ? this : throw new InvalidOperationException($"The {what} differ by {this}: these are two networks.");

    public override string ToString() => Value.ToString("0e0", CultureInfo.InvariantCulture);
}
