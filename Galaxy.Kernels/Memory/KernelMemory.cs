namespace Galaxy.Kernels.Memory;

/// <summary>What a kernel on one sample works in. Kernels find everything at constant distances from these pointers.</summary>
internal unsafe struct KernelMemory
{
    /// <summary>The batch's step.</summary>
    public BatchStep* Step;

    /// <summary>Index of the sample in the batch.</summary>
    public int Index;

    /// <summary>Parameters; for inference, with batch norm folded in.</summary>
    public float* Parameters;

    /// <summary>What the whole batch shares.</summary>
    public float* Shared;

    /// <summary>The sample's maps.</summary>
    public float* Maps;

    /// <summary>The thread's scratch, where the gradients of the sample's maps lie, too.</summary>
    public float* Scratch;

    /// <summary>The shard's sums of gradients, laid out as the parameters.</summary>
    public float* Gradients;

    /// <summary>What a thread works in for one shard; <see cref="Index"/> and <see cref="Maps"/> follow with the sample.</summary>
    public static KernelMemory OfShard(BatchStep* step, int shard, int worker) => new()
    {
        Step = step,
        Parameters = step->SampleParameters,
        Shared = step->Shared,
        Scratch = step->Worker(worker),
        Gradients = step->GradientsOf(shard),
    };

    /// <summary>The sample's row of a batch matrix.</summary>
    /// <param name="offset">Where the matrix begins, in floats per sample.</param>
    /// <param name="stride">Floats from a row to the next.</param>
    public readonly float* Row(int offset, int stride) => Step->Row(offset) + Index * (long)stride;
}
