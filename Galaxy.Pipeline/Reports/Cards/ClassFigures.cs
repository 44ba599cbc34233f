namespace Galaxy.Pipeline.Reports.Cards;

/// <summary>What a card tells of a class.</summary>
/// <param name="Class">Its name.</param>
/// <param name="Images">How many of it were tested.</param>
/// <param name="Recall">Share of them that was recognized; null without any.</param>
/// <param name="RecallInterval">Where it lies with 95 % confidence.</param>
internal sealed record ClassFigures(string Class, int Images, double? Recall, double[]? RecallInterval);
