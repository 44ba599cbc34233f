using System.Collections.Concurrent;

namespace Galaxy.Pipeline.Files;

/// <summary>Readers that serve one thread at a time: each piece of work takes one that is free, or a new one.</summary>
/// <param name="open">Opens another reader of the same file.</param>
internal sealed class ReaderPool<T>(Func<T> open) : IDisposable where T : IDisposable
{
    private readonly ConcurrentBag<T> _free = [];

    /// <summary>Works with a reader. One that throws is not used again.</summary>
    public TResult Use<TResult>(Func<T, TResult> work)
    {
        T reader = _free.TryTake(out T? free) ? free : open();
        bool sound = false;
        try
        {
            TResult result = work(reader);
            sound = true;
            return result;
        }
        finally
        {
            if (sound)
                _free.Add(reader);
            else
                reader.Dispose();
        }
    }

    public void Dispose()
    {
        while (_free.TryTake(out T? reader))
            reader.Dispose();
    }
}
