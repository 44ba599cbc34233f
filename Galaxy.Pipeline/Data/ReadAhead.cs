namespace Galaxy.Pipeline.Data;

/// <summary>Overlaps work on one element with computing the next.</summary>
internal static class ReadAheadExtensions
{
    /// <summary>The same sequence; the next element is computed on another thread while the caller works on the current one.</summary>
    public static IEnumerable<T> ReadAhead<T>(this IEnumerable<T> source)
    {
        using IEnumerator<T> pieces = source.GetEnumerator();
        Task<bool> next = Task.Run(pieces.MoveNext);
        try
        {
            while (next.GetAwaiter().GetResult())
            {
                T piece = pieces.Current;
                next = Task.Run(pieces.MoveNext);
                yield return piece;
            }
        }
        finally
        {
            Task.WaitAny(next);
        }
    }
}
