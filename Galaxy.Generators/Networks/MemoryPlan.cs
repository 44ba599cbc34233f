namespace Galaxy.Generators.Networks;

/// <summary>Memory in floats: of the parameters, and of what a batch needs.</summary>
internal sealed record MemoryPlan
{
    /// <summary>All parameters.</summary>
    public required int Parameters { get; init; }

    /// <summary>Those whose gradients are summed shard by shard. They come first.</summary>
    public required int ShardParameters { get; init; }

    /// <summary>The same with those whose gradients are known once for the batch, which follow.</summary>
    public required int LateParameters { get; init; }

    /// <summary>All but running statistics, which come last.</summary>
    public required int TrainableParameters { get; init; }

    /// <summary>Maps of a sample.</summary>
    public required int Sample { get; init; }

    /// <summary>A sample's rows of the batch matrices.</summary>
    public required int Row { get; init; }

    /// <summary>A thread's scratch, with which its block begins.</summary>
    public required int Scratch { get; init; }

    /// <summary>A thread's whole block.</summary>
    public required int Thread { get; init; }

    /// <summary>What is there once.</summary>
    public required int Shared { get; init; }
}
