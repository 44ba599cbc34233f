using System.Collections.Immutable;

namespace Galaxy.Pipeline.Doubt;

/// <summary>
/// Keeps the pictures whose last features have the direction most like another's. Directions find the same class as often as standardized distances do or
/// more often, and need nothing fitted.
/// </summary>
/// <param name="features">Those of the picture to compare with.</param>
/// <param name="most">How many are kept.</param>
internal sealed class NearestNeighbors(ImmutableArray<float> features, int most)
{
    private readonly double _length = Length(features.AsSpan());
    private readonly PriorityQueue<Neighbor, (double Similarity, int Before)> _kept = new();

    /// <summary>What is kept, the most similar first; among equal ones the first in order.</summary>
    public ImmutableArray<Neighbor> Sorted => [.. _kept.UnorderedItems.OrderByDescending(item => item.Priority).Select(item => item.Element)];

    /// <summary>Compares a picture.</summary>
    /// <param name="index">Which.</param>
    /// <param name="others">Its features.</param>
    public void Add(int index, ReadOnlySpan<float> others)
    {
        double product = 0;
        for (int at = 0; at < others.Length; at++)
            product += (double)features[at] * others[at];
        double lengths = _length * Length(others);
        double similarity = lengths > 0 ? Math.Clamp(product / lengths, -1, 1) : 0;
        if (_kept.Count < most)
            _kept.Enqueue(new Neighbor(index, similarity), (similarity, -index));
        else
            _kept.EnqueueDequeue(new Neighbor(index, similarity), (similarity, -index));
    }

    private static double Length(ReadOnlySpan<float> values)
    {
        double squares = 0;
        foreach (float value in values)
            squares += (double)value * value;
        return Math.Sqrt(squares);
    }
}
