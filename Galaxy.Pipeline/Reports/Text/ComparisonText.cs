using System.Collections.Immutable;
using Galaxy.Pipeline.Training.Comparisons;

namespace Galaxy.Pipeline.Reports.Text;

/// <summary>The result of a comparison in words and figures: the same on the console, in Markdown and on the page.</summary>
internal static class ComparisonText
{
    /// <summary>The verdict on a difference that chance explains.</summary>
    public const string NotDistinguishable = "not distinguishable";

    /// <summary>Headers of the columns of <see cref="Beside"/> after the name.</summary>
    public static ImmutableArray<string> BesideHeads { get; } = ["points", "only this right", "only best right", "p", "verdict"];

    /// <summary>The most accurate network, and the others that are not distinguishable from it.</summary>
    public static string Headline(Comparison comparison)
    {
        string best = $"Most accurate: {comparison.Best.Network.Name}, {Quantity.Percent(comparison.Best.Pooled.Accuracy)}";
        string[] alike = [.. comparison.Others.Where(other => !other.IsDistinguishable).Select(other => other.Network.Network.Name)];
        return alike.Length == 0 ? best : $"{best}, {NotDistinguishable} from {string.Join(", ", alike)}";
    }

    /// <summary>How the others were tested against it; null if there is only one network.</summary>
    public static string? Method(Comparison comparison) => comparison.Others.Length == 0
        ? null
        : $"Compared with {comparison.Best.Network.Name}, image by image: McNemar's exact test over {Plural.Of(comparison.Images, "answer")}"
            + (comparison.Others.Length == 1 ? "" : $", p adjusted for {comparison.Others.Length} networks (Holm)");

    /// <summary>Name, difference in accuracy, images that only this network got right, that only the best did, p, verdict.</summary>
    public static ImmutableArray<string> Beside(Comparison comparison, BesideBest other) =>
    [
        other.Network.Network.Name,
        Quantity.Points(other.Network.Pooled.Accuracy - comparison.Best.Pooled.Accuracy),
        Quantity.Count(other.Test.OnlySecond), Quantity.Count(other.Test.OnlyFirst), Quantity.PValue(other.P),
        other.IsDistinguishable ? "less accurate" : NotDistinguishable,
    ];
}
