using System.Globalization;

namespace Galaxy.Pipeline.Recipes;

/// <summary>A range of finite numbers.</summary>
/// <param name="Minimum">The least.</param>
/// <param name="Maximum">The greatest; null for none.</param>
/// <param name="IsWhole">Whether only whole numbers are allowed.</param>
/// <param name="AboveMinimum">Whether the minimum itself is excluded.</param>
/// <param name="BelowMaximum">Whether the maximum itself is excluded.</param>
public sealed record NumberRange(double Minimum, double? Maximum = null, bool IsWhole = false, bool AboveMinimum = false, bool BelowMaximum = false)
{
    /// <summary>Whether 0 is allowed, too, below the least: it stands for none.</summary>
    public bool OrZero { get; init; }

    /// <summary>Whole numbers.</summary>
    public static NumberRange Whole(double minimum, double maximum) => new(minimum, maximum, IsWhole: true);

    /// <summary>Shares: from 0, below 1.</summary>
    public static NumberRange Share { get; } = new(0, 1, BelowMaximum: true);

    public bool Allows(double number) => (OrZero && number == 0) || IsWithin(number);

    private bool IsWithin(double number) =>
        double.IsFinite(number)
        && (!IsWhole || number == Math.Floor(number))
        && (AboveMinimum ? number > Minimum : number >= Minimum)
        && (Maximum is not { } maximum || (BelowMaximum ? number < maximum : number <= maximum));

    public override string ToString() =>
        $"{(OrZero ? "0, or " : "")}a {(IsWhole ? "whole " : "")}number {(AboveMinimum ? "above" : "from")} {Text(Minimum)}"
        + (Maximum is not { } maximum ? "" : BelowMaximum ? $", below {Text(maximum)}" : $" to {Text(maximum)}");

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
