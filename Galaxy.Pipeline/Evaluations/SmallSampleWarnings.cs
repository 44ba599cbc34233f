using System.Collections.Immutable;

namespace Galaxy.Pipeline.Evaluations;

/// <summary>Warnings about classes with too few images.</summary>
public static class SmallSampleWarnings
{
    /// <summary>With fewer test images than this, a class's recall has a wide interval.</summary>
    public const int FewImages = 20;

    /// <summary>Classes that get a line each.</summary>
    private const int MostLines = 20;

    /// <summary>A line for each class that has too few images, or none; of many such classes, one line for all.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="part">Of which images: <c>test</c>, <c>training</c>, <c>validation</c>.</param>
    public static ImmutableArray<string> Warnings(this Evaluation evaluation, string part)
    {
        ImmutableArray<string> lines = [.. evaluation.PerClass.Select(score => Warning(score, part)).OfType<string>()];
        return lines.Length <= MostLines
            ? lines
            : [$"{Quantity.Count(lines.Length)} classes have under {FewImages} {part} images each: little is known about the recall of any of them."];
    }

    private static string? Warning(ClassScore score, string part) => score switch
    {
        { Support: 0 } => $"Class '{score.Name}' has no {part} images: nothing is known about it, and macro recall leaves it out.",
        { Support: < FewImages, RecallInterval: { } interval } =>
            $"Class '{score.Name}' has {Plural.Of(score.Support, $"{part} image")}, under {FewImages}: its recall may be anything "
                + $"from {interval.InPercent()}.",
        _ => null,
    };
}
