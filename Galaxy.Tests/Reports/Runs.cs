using System.Collections.Immutable;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Recipes;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Training;

namespace Galaxy.Tests.Reports;

/// <summary>Made-up runs.</summary>
internal static class Runs
{
    public static ImmutableArray<string> Classes { get; } =
        ["completely round smooth", "in between smooth", "cigar-shaped smooth", "edge-on", "spiral"];

    /// <summary>A run whose loss falls and whose accuracy rises.</summary>
    public static RunReport Of(int epochs, bool validated = true, ImmutableArray<string>? classes = null)
    {
        Evaluation evaluation = Evaluate(classes ?? Classes);
        return new RunReport
        {
            Setup = new RunSetup(
                "GalaxyNet", """{"name":"GalaxyNet"}""", 4_350_757, ulong.MaxValue,
                [RunOption.Of("test", 0.2), RunOption.Of("sample", null)], Recipe.Default),
            Data = new DataSummary("galaxies", evaluation.Classes, [100, 90, 8, 70, 80], [10, 9, 0, 7, 8], [24, 22, 3, 21, 20], 2),
            Epochs = [.. Enumerable.Range(1, epochs).Select(epoch => Row(epoch, validated))],
            Train = evaluation,
            Validation = validated ? evaluation : null,
            Test = evaluation,
            Warnings = ["A warning."],
            Timing = new RunTiming(new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.FromHours(1)), 1.5, 20, 0.25, 2),
        };
    }

    /// <summary>Two of three right in each class but the third, which has three images.</summary>
    public static Evaluation Evaluate(ImmutableArray<string> classes)
    {
        int[] images = [24, 22, 3, 21, 20];
        ushort[] labels = [.. classes.SelectMany((_, label) => Enumerable.Repeat((ushort)label, images[label % images.Length]))];
        float[] probabilities = new float[labels.Length * classes.Length];
        for (int image = 0; image < labels.Length; image++)
            probabilities[image * classes.Length + (image % 3 < 2 ? labels[image] : (labels[image] + 1) % classes.Length)] = 1;
        return Evaluation.Of(classes, labels, probabilities);
    }

    /// <summary>A spiral predicted as edge-on.</summary>
    public static PictureAnswer Mistake { get; } = new(
        Image.Own(2, 2, new byte[12]), "spiral/a,b.jpg", Label: 4, Answer: 3, Probability: 0.75, TrueProbability: 0.125);

    private static EpochRow Row(int epoch, bool validated) => new(
        epoch, 1.6 * Math.Exp(-epoch / 9.0), 1 - 0.8 * Math.Exp(-epoch / 8.0),
        validated ? 0.5 + Math.Exp(-epoch / 7.0) : null, validated ? 0.75 - 0.5 * Math.Exp(-epoch / 6.0) : null, 900.5, 0.25);
}
