using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Shifts;

/// <summary>How a model did on pictures under a shift.</summary>
/// <param name="Name">The shift's, for machines.</param>
/// <param name="Words">The shift's, for people.</param>
/// <param name="Test">How well it did.</param>
public sealed record ShiftRow(string Name, string Words, Evaluation Test);
