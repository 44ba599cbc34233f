namespace Galaxy.Generators.Networks;

/// <summary>Memory in floats: of the parameters, and of a batch.</summary>
internal sealed record MemoryPlan
{
    /// <summary>All parameters.</summary>
    public required int Parameters { get; init; }

    /// <summary>Those whose gradients are summed shard by shard, which come first; tied filters in all orientations.</summary>
    public required int ShardParameters { get; init; }

    /// <summary>The same plus those whose gradients are computed once per batch, which follow.</summary>
    public required int LateParameters { get; init; }

    /// <summary>All but the running statistics, which come last.</summary>
    public required int TrainableParameters { get; init; }

    /// <summary>Maps of a sample.</summary>
    public required int Sample { get; init; }

    /// <summary>A sample's rows of the batch matrices.</summary>
    public required int Row { get; init; }

    /// <summary>A thread's scratch, at the start of its block.</summary>
    public required int Scratch { get; init; }

    /// <summary>A thread's whole block.</summary>
    public required int Thread { get; init; }

    /// <summary>Memory shared by all threads.</summary>
    public required int Shared { get; init; }
}
