using System.Text.Json;
using System.Text.Json.Nodes;

namespace Galaxy.Pipeline.Reports.Cards;

/// <summary>What a card tells of a cross-validation; read from folds.json.</summary>
/// <param name="Spec">The network's.</param>
/// <param name="Recipe">How each fold was trained.</param>
/// <param name="Seed">Of the folds.</param>
/// <param name="Accuracy">Over the folds.</param>
/// <param name="Folds">Each of them.</param>
/// <param name="Pooled">The tests of all folds as one.</param>
internal sealed record FoldsFigures(
    JsonObject Spec, JsonObject Recipe, ulong Seed, FoldsFigures.Spread Accuracy, JsonElement[] Folds, TestFigures Pooled)
{
    /// <summary>Mean and standard deviation over the folds.</summary>
    internal sealed record Spread(double Mean, double? Deviation);
}
