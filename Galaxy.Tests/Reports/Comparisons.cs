using System.Collections.Immutable;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Recipes;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Training;
using Galaxy.Pipeline.Training.Comparisons;
using Galaxy.Tests.Models;

namespace Galaxy.Tests.Reports;

/// <summary>Made-up comparisons of networks on images that are told apart by their numbers.</summary>
internal static class Comparisons
{
    private static readonly ImmutableArray<string> Classes = ["smooth", "spiral"];

    public static Comparison Of(params ImmutableArray<ComparedNetwork> networks) => new(
        new FoldedData("galaxies", Classes, [.. Enumerable.Range(0, 2).Select(networks[0].Pooled.Confusion.Actual)], 0),
        5, TestTimeAugmentation: false, 1, Recipe.Default, networks, []);

    public static ComparisonContent Content(Comparison comparison) => new(
        comparison,
        [RunOption.Of("data", "galaxies"), RunOption.Of("folds", 5)],
        new RunTiming(new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero), 1.5, 20, 0.25, 2),
        new Provenance("galaxy compare A B", "0.1.0", ".NET 10.0.0", "Linux, X64", 256));

    /// <summary>A network that recognizes some of so many images; every other one is a spiral.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="images">Images in all.</param>
    /// <param name="recognized">Whether it recognizes an image.</param>
    public static ComparedNetwork Network(string name, int images, Func<int, bool> recognized)
    {
        int[] numbers = [.. Enumerable.Range(0, images)];
        ushort[] labels = [.. numbers.Select(number => (byte)(number % 2))];
        float[] probabilities = [.. numbers.SelectMany(number => recognized(number) == (number % 2 == 0) ? (float[])[0.75f, 0.25f] : [0.25f, 0.75f])];
        Evaluation pooled = Evaluation.Of(Classes, labels, probabilities);
        MeanAndDeviation accuracy = MeanAndDeviation.Of([pooled.Accuracy, pooled.Accuracy]);
        return new ComparedNetwork(
            TinyNetwork.Info with { Name = name, Classes = Classes }, accuracy, accuracy, pooled,
            numbers.ToImmutableDictionary(number => $"{number}", recognized), 1000, 0.05);
    }
}
