using System.Collections.Immutable;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Doubt;

/// <summary>Keeps the pictures whose last features have the direction most like another's; of pictures with the same content the first.</summary>
/// <param name="features">Those of the picture to compare with.</param>
/// <param name="most">How many are kept.</param>
internal sealed class NearestNeighbors(ImmutableArray<float> features, int most)
{
    private readonly double _length = Length(features.AsSpan());
    private readonly TopRanked<Neighbor> _kept = new(most);

    /// <summary>Contents of what is kept. One that was dropped is no more similar when it comes again.</summary>
    private readonly HashSet<ContentKey> _contents = [];

    /// <summary>What is kept, the most similar first; among equal ones the first in order.</summary>
    public ImmutableArray<Neighbor> Sorted => _kept.Sorted;

    /// <summary>Compares a picture.</summary>
    /// <param name="index">Which.</param>
    /// <param name="content">What the network sees of it.</param>
    /// <param name="others">Its features.</param>
    public void Add(int index, ContentKey content, ReadOnlySpan<float> others)
    {
        if (!_contents.Add(content))
            return;
        double similarity = Similarity(others);
        if (_kept.Add(new Neighbor(index, content, similarity), similarity) is { } dropped)
            _contents.Remove(dropped.Content);
    }

    private double Similarity(ReadOnlySpan<float> others)
    {
        double product = 0;
        for (int at = 0; at < others.Length; at++)
            product += (double)features[at] * others[at];
        double lengths = _length * Length(others);
        return lengths > 0 ? Math.Clamp(product / lengths, -1, 1) : 0;
    }

    private static double Length(ReadOnlySpan<float> values)
    {
        double squares = 0;
        foreach (float value in values)
            squares += (double)value * value;
        return Math.Sqrt(squares);
    }
}
