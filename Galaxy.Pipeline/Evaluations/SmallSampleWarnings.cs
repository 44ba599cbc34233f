using System.Collections.Immutable;

namespace Galaxy.Pipeline.Evaluations;

/// <summary>Where an evaluation says less than it seems to.</summary>
public static class SmallSampleWarnings
{
    /// <summary>A class with fewer test images than this has a recall with a wide interval.</summary>
    public const int FewImages = 20;

    /// <summary>One line per class that is missing from the images, or has too few.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="part">Of which images: <c>test</c>, <c>training</c>, <c>validation</c>.</param>
    public static ImmutableArray<string> Warnings(this Evaluation evaluation, string part) =>
        [.. evaluation.PerClass.Select(score => Warning(score, part)).OfType<string>()];

    private static string? Warning(ClassScore score, string part) => score switch
    {
        { Support: 0 } => $"Class '{score.Name}' has no {part} images: nothing is known of it, and macro recall leaves it out.",
        { Support: < FewImages, RecallInterval: { } interval } =>
            $"Class '{score.Name}' has {Plural.Of(score.Support, $"{part} image")}, under {FewImages}: its recall may be anything "
                + $"from {interval.InPercent()}.",
        _ => null,
    };
}
