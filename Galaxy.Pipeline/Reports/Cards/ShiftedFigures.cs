namespace Galaxy.Pipeline.Reports.Cards;

/// <summary>The tests on changed pictures in evaluation.json.</summary>
/// <param name="Network">The name of the model's network.</param>
/// <param name="PerClass">Each class, on the pictures as they are.</param>
/// <param name="Shifts">The tests.</param>
internal sealed record ShiftedFigures(string Network, ClassFigures[] PerClass, ShiftFigures[] Shifts);
