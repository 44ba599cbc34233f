namespace Galaxy.Pipeline.Files;

/// <summary>Keeps the blocks of a file that were read last. Threads that want the same block wait for one of them to read it.</summary>
/// <param name="read">Reads a block.</param>
/// <param name="most">How many are kept.</param>
internal sealed class BlockCache<TKey, TBlock>(Func<TKey, Result<TBlock>> read, int most) where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly LinkedList<(TKey Key, Lazy<Result<TBlock>> Block)> _latest = [];

    /// <summary>A block, read if it is not there.</summary>
    public Result<TBlock> Get(TKey key) => Find(key).Value;

    private Lazy<Result<TBlock>> Find(TKey key)
    {
        lock (_gate)
        {
            LinkedListNode<(TKey Key, Lazy<Result<TBlock>> Block)>? node = _latest.First;
            while (node is not null && !node.Value.Key.Equals(key))
                node = node.Next;
            if (node is not null)
                _latest.Remove(node);
            node ??= new((key, new Lazy<Result<TBlock>>(() => read(key))));
            _latest.AddFirst(node);
            if (_latest.Count > most)
                _latest.RemoveLast();
            return node.Value.Block;
        }
    }
}
