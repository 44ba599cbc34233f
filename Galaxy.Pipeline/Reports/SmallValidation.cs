using System.Collections.Immutable;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Training.Folds;

namespace Galaxy.Pipeline.Reports;

/// <summary>Warns of a validation part that is too small for its purpose.</summary>
internal static class SmallValidation
{
    /// <param name="share">The requested share.</param>
    /// <param name="images">Images in the part.</param>
    /// <param name="hasTemperature">Whether a temperature was fitted to them.</param>
    public static IEnumerable<string> Note(double share, int images, bool hasTemperature) => (share > 0, images, hasTemperature) switch
    {
        (true, 0, _) =>
            [$"There are too few images for a validation part of {Quantity.Mark(share)}: the last epoch's weights are kept, and "
                + "there is no temperature."],
        (true, _, false) => [$"No temperature was fitted to {Plural.Of(images, "validation image")}: it needs {Temperature.Needs}."],
        _ => [],
    };

    /// <param name="folds">The finished folds, at least one.</param>
    /// <param name="share">The requested share.</param>
    public static IEnumerable<string> Note(ImmutableArray<TestedFold> folds, double share) => Note(
        share, folds.Max(fold => fold.Report.Validation), folds.Any(fold => fold.Report.Test.Temperature is not null));
}
