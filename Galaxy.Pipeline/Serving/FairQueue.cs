using System.Diagnostics.CodeAnalysis;

namespace Galaxy.Pipeline.Serving;

/// <summary>What waits, taken in turns between those who have brought it: nobody waits for all that another has brought.</summary>
internal sealed class FairQueue<TWho, T> where TWho : notnull
{
    private readonly Dictionary<TWho, Queue<T>> _waiting = [];
    private readonly Queue<TWho> _turns = new();

    /// <summary>Adds a thing behind those of the same origin.</summary>
    public void Add(TWho who, T thing)
    {
        if (!_waiting.TryGetValue(who, out Queue<T>? own))
        {
            _waiting[who] = own = new Queue<T>();
            _turns.Enqueue(who);
        }

        own.Enqueue(thing);
    }

    /// <summary>Takes the first thing of whoever's turn it is.</summary>
    public bool TryTake([MaybeNullWhen(false)] out T thing)
    {
        thing = default;
        if (!_turns.TryDequeue(out TWho? who))
            return false;
        Queue<T> own = _waiting[who];
        thing = own.Dequeue();
        if (own.Count > 0)
            _turns.Enqueue(who);
        else
            _waiting.Remove(who);
        return true;
    }
}
