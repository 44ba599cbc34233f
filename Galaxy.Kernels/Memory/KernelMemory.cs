using System.ComponentModel;

namespace Galaxy.Kernels.Memory;

/// <summary>The memory of a kernel on one sample. Everything is at a constant distance from one of these pointers.</summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public unsafe struct KernelMemory
{
    /// <summary>The batch's step.</summary>
    public BatchStep* Step;

    /// <summary>Index of the sample in the batch.</summary>
    public int Index;

    /// <summary>Parameters, tied filters in all orientations; for inference, with batch norm folded in.</summary>
    public float* Parameters;

    /// <summary>Memory shared by the batch.</summary>
    public float* Shared;

    /// <summary>The sample's maps.</summary>
    public float* Maps;

    /// <summary>The thread's scratch, followed by the gradients of the sample's maps.</summary>
    public float* Scratch;

    /// <summary>The shard's sums of gradients, in the parameters' layout.</summary>
    public float* Gradients;

    /// <summary>A thread's memory for one shard; <see cref="Index"/> and <see cref="Maps"/> follow with the sample.</summary>
    internal static KernelMemory OfShard(BatchStep* step, int shard, int worker) => new()
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
