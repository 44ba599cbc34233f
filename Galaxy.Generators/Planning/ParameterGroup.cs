namespace Galaxy.Generators.Planning;

/// <summary>Parameters that are treated alike. In memory they lie in this order.</summary>
internal enum ParameterGroup
{
    /// <summary>Their gradients are summed shard by shard, then over the shards.</summary>
    SummedByShard,

    /// <summary>Their gradients are known once for the batch.</summary>
    OfWholeBatch,

    /// <summary>Their gradients arise one part after the other, each of which can change its weights at once.</summary>
    ChangedInPlace,

    /// <summary>Running statistics, which no optimizer changes.</summary>
    Running,
}
