using Known = Galaxy.Pipeline.Shifts.Shift;

namespace Galaxy.Pipeline.Reports.Cards;

/// <summary>What a card tells of a test on changed pictures; read from the <c>shifts</c> of evaluation.json.</summary>
/// <param name="Shift">What was done to the pictures; <see cref="Known.None"/>'s name for nothing.</param>
/// <param name="Images">How many there are.</param>
/// <param name="Accuracy">Share of right answers.</param>
/// <param name="Change">What that is more than without the shift; negative where the model gets worse.</param>
internal sealed record ShiftFigures(string Shift, int Images, double Accuracy, double Change)
{
    /// <summary>What was done, for people.</summary>
    public string Words => Known.All.Prepend(Known.None).FirstOrDefault(known => known.Name == Shift)?.Words ?? Shift;
}
