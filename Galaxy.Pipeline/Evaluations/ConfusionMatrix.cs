using System.Collections.Immutable;

namespace Galaxy.Pipeline.Evaluations;

/// <summary>Images counted by true and predicted class.</summary>
/// <param name="Rows">One row per true class, one column per predicted class.</param>
public sealed record ConfusionMatrix(ImmutableArray<ImmutableArray<int>> Rows)
{
    /// <summary>Number of classes.</summary>
    public int Classes => Rows.Length;

    /// <summary>Images in all.</summary>
    public int Count => Rows.Sum(row => row.Sum());

    /// <summary>Images on the diagonal.</summary>
    public int Correct => Rows.Select((row, index) => row[index]).Sum();

    /// <summary>Counts pairs of true and predicted labels.</summary>
    public static ConfusionMatrix Of(int classes, ReadOnlySpan<ushort> truth, ReadOnlySpan<ushort> predicted)
    {
        int[][] rows = [.. Enumerable.Range(0, classes).Select(_ => new int[classes])];
        for (int image = 0; image < truth.Length; image++)
            rows[truth[image]][predicted[image]]++;
        return new ConfusionMatrix([.. rows.Select(row => row.ToImmutableArray())]);
    }

    /// <summary>Images of a class.</summary>
    public int Actual(int label) => Rows[label].Sum();

    /// <summary>Images classified as a class.</summary>
    public int Predicted(int label) => Rows.Sum(row => row[label]);
}
