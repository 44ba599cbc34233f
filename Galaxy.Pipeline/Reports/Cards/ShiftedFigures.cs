namespace Galaxy.Pipeline.Reports.Cards;

/// <summary>The tests on changed pictures in evaluation.json.</summary>
internal sealed record ShiftedFigures(ShiftFigures[] Shifts);
