namespace Galaxy.Generators.Planning;

/// <summary>Groups of parameters, in their order in memory.</summary>
internal enum ParameterGroup
{
    /// <summary>Their gradients are summed shard by shard, then over the shards.</summary>
    SummedByShard,

    /// <summary>
    /// Filters tied under the eight orientations of a square. Kernels on samples read a copy, in which each filter is written out in all
    /// orientations; its gradients are summed like those above, then over the orientations.
    /// </summary>
    Tied,

    /// <summary>Their gradients are computed once per batch.</summary>
    OfWholeBatch,

    /// <summary>Their gradients are computed tile by tile, and each tile can update its weights at once.</summary>
    ChangedInPlace,

    /// <summary>Running statistics, which the optimizer does not change.</summary>
    Running,
}
