using System.ComponentModel;
using System.Runtime.InteropServices;
using Galaxy.Kernels.Threading;

namespace Galaxy.Kernels.Memory;

/// <summary>What every kernel of one forward or training step needs, as raw pointers. It lives on the caller's stack.</summary>
/// <remarks>For generated code.</remarks>
[StructLayout(LayoutKind.Sequential)]
[EditorBrowsable(EditorBrowsableState.Never)]
public unsafe struct BatchStep
{
    /// <summary>Parameter memory.</summary>
    public float* Parameters;

    /// <summary>The parameters that kernels on one sample read; tied filters in all orientations, and for inference with batch norm folded in.</summary>
    public float* SampleParameters;

    /// <summary>Receives the gradients, in the parameters' layout.</summary>
    public float* Gradients;

    /// <summary>Receives the sums of the shards' gradients; null if those are the gradients themselves.</summary>
    internal float* SampleGradients;

    /// <summary>The optimizer's update, if dense weights are updated as soon as their gradients are ready.</summary>
    public void* Update;

    /// <summary>The batch, H×W×C each.</summary>
    public float* Images;

    /// <summary>The place of a sample's image.</summary>
    internal InputMap Input;

    /// <summary>The shards' sums of weight gradients.</summary>
    public float* ShardGradients;

    /// <summary>Floats of a shard's sums.</summary>
    public int ShardFloats;

    /// <summary>The shards of the batch, and those that this process computes.</summary>
    internal ShardRange Shards;

    /// <summary>The first panel of units that a dense layer's input gradient is summed over; the sums of those before it are in memory.</summary>
    public int FirstPanel;

    /// <summary>Behind the last such panel; at most those that there are count.</summary>
    public int EndPanel;

    /// <summary>Room for what ranks exchange; null if there is one only.</summary>
    internal float* Exchanged;

    /// <summary>Memory shared by the batch: repacked filters, and batch norm's coefficients.</summary>
    public float* Shared;

    /// <summary>The random seed of the step.</summary>
    public ulong Seed;

    /// <summary>Whether batch norm uses the batch's own moments, and dropout is active.</summary>
    public bool IsTraining;

    /// <summary>Pairs of first float and end of the parameters that the step leaves as they are; a norm there uses its running statistics.</summary>
    internal long* Frozen;

    /// <summary>Such pairs.</summary>
    internal int FrozenCount;

    private float* _samples;
    private int _sampleFloats;
    private float* _rows;
    private float* _workers;
    private int _workerFloats;

    /// <summary>Samples in the batch.</summary>
    public int Count;

    /// <summary>Rows of a batch matrix, at least <see cref="Count"/>, a multiple of 16.</summary>
    public int Capacity;

    internal static BatchStep Begin(Workspace workspace, FloatMemory parameters, float* images, int count) => new()
    {
        Parameters = parameters.Pointer,
        SampleParameters = parameters.Pointer,
        Images = images,
        ShardGradients = workspace.ShardGradients,
        ShardFloats = workspace.Needs.ShardFloats,
        Shards = workspace.Shards,
        EndPanel = int.MaxValue,
        Exchanged = workspace.Exchanged,
        Shared = workspace.Shared,
        _samples = workspace.Samples,
        _sampleFloats = workspace.Needs.SampleFloats,
        _rows = workspace.Rows,
        _workers = workspace.WorkerScratch,
        _workerFloats = workspace.Needs.WorkerFloats,
        Count = count,
        Capacity = workspace.PaddedCapacity,
    };

    /// <summary>Whether a step leaves a parameter as it is.</summary>
    internal readonly bool IsFrozen(long parameter)
    {
        for (int index = 0; index < FrozenCount; index++)
        {
            if (parameter >= Frozen[2 * index] && parameter < Frozen[2 * index + 1])
                return true;
        }

        return false;
    }

    /// <summary>A sample's maps.</summary>
    public readonly float* Maps(int sample) => _samples + (long)sample * _sampleFloats;

    /// <summary>The batch matrix that begins at <paramref name="offset"/> floats per sample.</summary>
    public readonly float* Row(int offset) => _rows + (long)offset * Capacity;

    /// <summary>A thread's scratch.</summary>
    public readonly float* Worker(int worker) => _workers + (long)worker * _workerFloats;

    /// <summary>A shard's sums of weight gradients.</summary>
    public readonly float* GradientsOf(int shard) => ShardGradients + (long)shard * ShardFloats;
}
