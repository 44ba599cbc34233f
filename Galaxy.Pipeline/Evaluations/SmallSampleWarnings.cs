using System.Collections.Immutable;

namespace Galaxy.Pipeline.Evaluations;

/// <summary>Warnings about classes with too few images.</summary>
public static class SmallSampleWarnings
{
    /// <summary>With fewer test images than this, a class's recall has a wide interval.</summary>
    public const int FewImages = 20;

    /// <summary>One line for each class that has too few images, or none.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="part">Of which images: <c>test</c>, <c>training</c>, <c>validation</c>.</param>
    public static ImmutableArray<string> Warnings(this Evaluation evaluation, string part) =>
        [.. evaluation.PerClass.Select(score => Warning(score, part)).OfType<string>()];

    private static string? Warning(ClassScore score, string part) => score switch
    {
        { Support: 0 } => $"Class '{score.Name}' has no {part} images: nothing is known about it, and macro recall leaves it out.",
        { Support: < FewImages, RecallInterval: { } interval } =>
            $"Class '{score.Name}' has {Plural.Of(score.Support, $"{part} image")}, under {FewImages}: its recall may be anything "
                + $"from {interval.InPercent()}.",
        _ => null,
    };
}
