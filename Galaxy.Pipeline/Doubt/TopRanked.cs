using System.Collections.Immutable;

namespace Galaxy.Pipeline.Doubt;

/// <summary>Keeps those of many that rank highest; among equal ones those that came first.</summary>
/// <param name="most">How many are kept.</param>
internal sealed class TopRanked<T>(int most) where T : class
{
    private readonly PriorityQueue<T, (double Rank, long Before)> _kept = new();
    private long _seen;

    /// <summary>What is kept, the highest first.</summary>
    public ImmutableArray<T> Sorted => [.. _kept.UnorderedItems.OrderByDescending(item => item.Priority).Select(item => item.Element)];

    /// <summary>Adds one.</summary>
    /// <returns>The one that is dropped for it, perhaps itself; null if there was room.</returns>
    public T? Add(T item, double rank)
    {
        _seen++;
        if (_kept.Count == most)
            return _kept.EnqueueDequeue(item, (rank, -_seen));
        _kept.Enqueue(item, (rank, -_seen));
        return null;
    }
}
