using System.Collections.Immutable;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Reports.Html.Elements;

namespace Galaxy.Pipeline.Reports.Html.Sections;

/// <summary>The sections about the test, from its confusion matrix to some of its pictures.</summary>
internal static class TestSections
{
    /// <param name="test">Null without test images.</param>
    /// <param name="answers">The answers to the test images.</param>
    /// <param name="seed">Chooses the sample.</param>
    public static IEnumerable<PageSection> Of(Evaluation? test, ImmutableArray<PictureAnswer> answers, ulong seed) => test is null
        ? []
        :
        [
            new PageSection("confusion", "Confusion matrix", ConfusionSection.Of(test)),
            new PageSection("classes", "Class by class", ClassesSection.Of(test)),
            new PageSection("ranking", "ROC and precision", RankingSection.Of(test)),
            new PageSection("calibration", "Calibration", CalibrationSection.Of(test)),
            new PageSection("samples", "Sample predictions", SamplesSection.Of(answers, test.Classes, seed)),
        ];
}
